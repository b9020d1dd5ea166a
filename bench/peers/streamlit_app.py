"""Five radio groups and a radar in Streamlit."""

import plotly.graph_objects as go
import streamlit as st
from chime import ITEMS, LEVELS, radar

st.set_page_config(layout="wide")
left, right = st.columns(2)
answers = [left.radio(f"{item}: {text}", LEVELS, index=None) for item, text in ITEMS.items()]
right.plotly_chart(go.Figure(radar(answers)))
