"""Kernels by fork: one parent imports everything once, and each visit's kernel is a fork of it.

`fork_server` runs in the server, `parent` is the process that forks, `child` is the kernel in a fork, and `provisioner`
is how jupyter_client asks for one. Where there is no fork (Windows) the ordinary provisioner serves.
"""
