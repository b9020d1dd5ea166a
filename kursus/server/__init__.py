"""The server: Voilà's stand-alone application with the course's routes, on one port."""

import sys

# Makes its import fail; jsonschema, which jupyter_events uses, then does without, as where it is not installed. It builds
# a grammar of all URLs when it is imported: a second, nearly half of the server's start, for a format that we never check.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
