"""The server: Voilà's stand-alone application with the course's routes, on one port."""
