"""Finds the processes of a server: those of its visits, and those that answer by HTTP."""

from __future__ import annotations

import psutil
from running import Server

from kursus.server.kernels.parent import KERNEL, WORKER


def is_fork_server(process: psutil.Process) -> bool:
    return "kursus.server.kernels.parent" in process.cmdline()


def fork_server(course: Server) -> psutil.Process:
    """Return the process that kernels are forked from."""
    (found,) = [child for child in psutil.Process(course.process.pid).children() if is_fork_server(child)]
    return found


def forks(course: Server, name: str) -> list[psutil.Process]:
    return [child for child in fork_server(course).children() if child.name() == name]


def kernels(course: Server) -> list[psutil.Process]:
    return forks(course, KERNEL)


def workers(course: Server) -> list[psutil.Process]:
    return forks(course, WORKER)


def are_gone(processes: list[psutil.Process]) -> bool:
    return not any(process.is_running() and process.status() != psutil.STATUS_ZOMBIE for process in processes)
