"""What a participant takes home: the work as a Word file to read, and as a locked file to go on with elsewhere."""

from kursus.takehome.file import FileError, lock_work, open_work, taken_in
from kursus.takehome.word import word_file
from kursus.takehome.work import Work, figures, work_of

__all__ = [
    "FileError",
    "Work",
    "figures",
    "lock_work",
    "open_work",
    "taken_in",
    "word_file",
    "work_of",
]
