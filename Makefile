# The commands of the course: `make serve`, and `make test` with `make test-world`. Needs Python 3.11 or newer, make, and a network for packages.
HOST ?= 127.0.0.1
PORT ?= 8000
export HOST PORT

VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3 python; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input

.PHONY: serve print test test-world check format bench lock chromium world dictionary clean
.DEFAULT_GOAL := serve

serve: $(VENV)/installed
	@$(BIN)/kursus serve

# The whole book as one PDF: make print, or make print FIL=another.pdf
FIL ?= hele-bogen.pdf
print: $(VENV)/installed
	@$(BIN)/kursus print "$(FIL)"

# A worker for each core, at most four; each takes a whole file at a time, the browser's first. Needs Python, Chromium and a network only.
WORKERS := --numprocesses=logical --maxprocesses=4 --dist=loadfile --no-loadscope-reorder
test: $(VENV)/installed-dev chromium dictionary check
	$(BIN)/python -m pytest $(WORKERS) --durations=25

# What needs programs outside Python, or real time. Fails where one is missing; nothing is skipped.
test-world: $(VENV)/installed-dev chromium world
	$(BIN)/python -m pytest --durations=10 tests/world

# Python and JavaScript as `make check` wants them laid out.
format: $(VENV)/installed-dev
	$(BIN)/ruff format .
	$(BIN)/python tests/javascript.py format

check: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python tests/javascript.py
	$(BIN)/kursus check

# The course beside Panel, Solara, Streamlit and stock Voilà; about a quarter of an hour. Writes bench/RESULTS.md.
bench: $(VENV)/installed-dev $(VENV)-bench/installed chromium
	$(BIN)/python -m bench.run

chromium: $(VENV)/installed-dev
	@$(BIN)/python tests/browser/chromium.py

world: $(VENV)/installed-dev
	@$(BIN)/python tests/world/programs.py

dictionary: $(VENV)/installed-dev
	@$(BIN)/python tests/dictionary.py

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 eller nyere blev ikke fundet. Installér den, og prøv igen."; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "Python kunne ikke lave mappen .venv. På Debian og Ubuntu mangler pakken python3-venv."; exit 1; }

$(VENV)/installed: requirements.lock pyproject.toml | $(BIN)/python
	@echo "Henter og installerer pakker. Første gang tager det et par minutter …"
	$(PIP) install --require-hashes --no-deps -r requirements.lock
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m kursus.plotly_bundle
	@touch $@

$(VENV)/installed-dev: requirements-dev.lock $(VENV)/installed
	@echo "Henter og installerer pakker til test …"
	$(PIP) install --require-hashes --no-deps -r requirements-dev.lock
	@touch $@

$(VENV)-bench/installed: bench/requirements.lock | $(BIN)/python
	@echo "Henter og installerer pakker til sammenligningen …"
	$(PYTHON) -m venv $(VENV)-bench
	$(VENV)-bench/bin/python -m pip --disable-pip-version-check --no-input install --require-hashes --no-deps -r bench/requirements.lock
	@touch $@

# Resolves the newest versions that fit, for all platforms; needs uv (pip install uv). Written without index addresses.
UV := uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
	--custom-compile-command "make lock" --quiet
lock:
	$(UV) pyproject.toml --extra checkout -o requirements.lock
	$(UV) pyproject.toml --extra checkout --extra dev -c requirements.lock -o requirements-dev.lock
	$(UV) bench/requirements.in -o bench/requirements.lock

clean:
	rm -rf $(VENV) $(VENV)-bench .node _build
