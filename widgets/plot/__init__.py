"""The result of an exercise."""

from widgets.plot.plot import Plot

__all__ = ["Plot"]
