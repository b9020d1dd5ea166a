"""The course beside its peers: the same five items and radar in each, measured in one run. `make bench` writes RESULTS.md."""
