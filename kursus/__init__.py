"""The course: its content as data, its results as pure functions, and the server that shows them."""

__version__ = "0.1.0"
