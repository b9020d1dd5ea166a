"""`python -m kursus.plotly_bundle`: build the bundle now. It is no mistake if that fails: the whole plotly.js serves instead."""

from __future__ import annotations

from kursus.plotly_bundle import prepare

if __name__ == "__main__":
    prepare(try_again=True)
