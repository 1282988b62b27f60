# `make demo` sets everything up and writes a brief of the sample articles;
# `make test` sets everything up and passes the tests.
PYTHON ?= python3
VENV := .venv
READY := $(VENV)/.ready

.PHONY: demo test lint quality speed lock setup clean

setup: $(READY)

$(READY): requirements/dev.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Foretold needs Python 3.11 or newer: make PYTHON=python3.12 ..."; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/python -m pip install --quiet --require-hashes -r requirements/dev.lock
	$(VENV)/bin/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $(READY)

demo: setup
	@mkdir -p build
	$(VENV)/bin/foretold brief samples -o build/brief.html --store build/demo.db
	@echo "The brief is at build/brief.html: open it in a browser."

test: setup
	$(VENV)/bin/python -m pytest

lint: setup
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy

quality: setup
	$(VENV)/bin/python bench/quality/check.py

speed: setup
	$(VENV)/bin/python bench/speed/coding.py

lock:
	scripts/lock

clean:
	rm -rf build $(VENV)
