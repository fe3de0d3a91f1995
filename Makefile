# What a person does with this repository. `make` alone lists it.
# Another interpreter: make build PYTHON=python3.12

PYTHON ?= python3
PORT = 3000
# How many pages `make bench` builds: make bench SIZES=1000,10000,100000,1000000
SIZES = 1000,10000
VENV = .venv
BIN = $(VENV)/bin
PIP = $(BIN)/python -m pip --disable-pip-version-check
RUNTIME = $(VENV)/runtime-installed
DEV = $(VENV)/dev-installed

.PHONY: help build test test-long check lint format types layers tidy docs ui bench pins clean

help:
	@echo "make build      make $(VENV) and build the dataset: raw/ -> outputs/latest/"
	@echo "make test       run the tests (some minutes, the browser tests with them)"
	@echo "make check      everything a change must pass beside the tests: lint, format, types, layers"
	@echo "make ui         open the same assets in the Dagster UI"
	@echo "make docs       write the generated pages of docs/ anew: the rules, the list of modules"
	@echo "make tidy       put code into the form that make check asks for"
	@echo "make test-long  all tests, the slow ones and long searches too"
	@echo "make bench      how long builds take, how fast pages are read, what thousands of pages cost"
	@echo "make pins       write the requirements files anew from pyproject.toml"
	@echo "make clean      remove $(VENV) and caches; raw/ and outputs/ stay"

build: $(RUNTIME)
	@echo "Building the dataset: raw/ -> outputs/latest/"
	@$(BIN)/partner-profiles build

test: $(DEV)
	@echo "Running the tests (the slow ones: make test-long)"
	@$(BIN)/python -m pytest

test-long: $(DEV)
	@echo "Running all tests, the slow ones too: this takes a while"
	@$(BIN)/python -m pytest -m "slow or not slow" --hypothesis-profile=long

# One definition of what a change must pass: pre-commit and CI call this target.
check: lint format types layers
	@echo "All checks passed."

lint: $(DEV)
	@echo "Lint (ruff)"
	@$(BIN)/ruff check .

format: $(DEV)
	@echo "Format (ruff; make tidy mends it)"
	@$(BIN)/ruff format --check .

types: $(DEV)
	@echo "Types (mypy --strict)"
	@$(BIN)/mypy

layers: $(DEV)
	@echo "Layers (import-linter): schemas <- pipeline <- assets and definitions"
	@$(BIN)/lint-imports --no-logo

tidy: $(DEV)
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

docs: $(RUNTIME)
	@$(BIN)/python -m pipeline.docs

# `dagster dev` recommends `dg dev` at each start, which needs a package more and shows the same.
ui: $(RUNTIME)
	@echo "Starting the Dagster UI at http://127.0.0.1:$(PORT) (another port: make ui PORT=3001). Stop it with Ctrl-C."
	@PYTHONWARNINGS='ignore:Function `dev_command` is superseded' $(BIN)/dagster dev --port $(PORT)

bench: $(DEV)
	@$(BIN)/python benchmarks/build_time.py
	@$(BIN)/python benchmarks/reading_speed.py
	@$(BIN)/python benchmarks/large_collections.py --sizes $(SIZES) --verify

# The environment. A file in $(VENV) stands for each finished installation, so that a changed
# requirements file installs anew and an interrupted one is taken up again.
$(RUNTIME): requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Python 3.11 or newer is needed, and $(PYTHON) is not: name one, as in make build PYTHON=python3.12" >&2; exit 1; }
	@test -x $(BIN)/pip || { echo "Making $(VENV) with $(PYTHON)"; $(PYTHON) -m venv $(VENV); } || { \
		echo "$(PYTHON) could not make $(VENV): its venv module may be missing (Debian, Ubuntu: apt install python3-venv)" >&2; exit 1; }
	@echo "Installing what the pipeline needs into $(VENV) (the first time this takes a minute or two)"
	@$(PIP) install -qq -r requirements.txt
	@$(PIP) install -qq --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): requirements-dev.txt $(RUNTIME)
	@echo "Installing what the tests and checks need into $(VENV)"
	@$(PIP) install -qq -r requirements.txt -r requirements-dev.txt
	@touch $@

# setuptools builds the project itself; pip freeze leaves it out on some Pythons, so it is named.
pins:
	@echo "Resolving the newest versions that pyproject.toml allows"
	@rm -rf build/pins && $(PYTHON) -m venv build/pins
	@build/pins/bin/pip --disable-pip-version-check install -qq --upgrade setuptools
	@build/pins/bin/pip --disable-pip-version-check install -qq .
	@sed -n '/^#/p' requirements.txt > build/runtime.txt
	@build/pins/bin/pip freeze --all --exclude partner-profiles --exclude pip | sort -f -u >> build/runtime.txt
	@build/pins/bin/pip --disable-pip-version-check install -qq -c build/runtime.txt '.[dev]'
	@sed -n '/^#/p' requirements-dev.txt > build/dev.txt
	@build/pins/bin/pip freeze --all --exclude partner-profiles --exclude pip | sort -f -u | grep -v -x -F -f build/runtime.txt >> build/dev.txt
	@mv build/runtime.txt requirements.txt && mv build/dev.txt requirements-dev.txt && rm -rf build/pins
	@echo "requirements.txt and requirements-dev.txt are written: make test, make check, and look at the difference"

clean:
	@rm -rf $(VENV) build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	@echo "Removed $(VENV) and caches."
