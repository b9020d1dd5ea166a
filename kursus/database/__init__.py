"""The database of the server, whatever is kept in it: where it is (`address`), opened and brought up to date (`opened`).

Its troubles are in `errors`, and how it is copied in `backup`. What is kept of participants' folders is in `kursus/folder/`.
"""
