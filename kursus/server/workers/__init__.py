"""Workers that compute feedback for pages by HTTP: a few processes that have neither database nor keys, and keep no text.

`replies` is what a worker does, `process` the process that does it, and `pool` how the server has it done.
"""
