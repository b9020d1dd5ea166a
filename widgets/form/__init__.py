"""The form of an exercise."""

from widgets.form.form import Form

__all__ = ["Form"]
