"""A teacher's own notebook: started by a button, run in a kernel of its own, and shown by Voilà's front end from our server."""
