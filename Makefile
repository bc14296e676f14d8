# `make run` opens the atlas, `make test` runs the tests. Both build what they need in .venv first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
TOOLS := .tools
LOCK := .ci/requirements.txt
STAMP := $(VENV)/.ready
BENCH := .venv-bench
BENCH_LOCK := .ci/bench-requirements.txt
BENCH_STAMP := $(BENCH)/.ready
UV := $(shell command -v uv 2>/dev/null || echo $(TOOLS)/bin/uv)
PORT ?= 8050

.PHONY: setup run test bench eval lint format check lock clean

setup: $(STAMP)

$(TOOLS)/bin/uv:
	$(PYTHON) -m venv $(TOOLS)
	$(TOOLS)/bin/python -m pip install --quiet uv

$(STAMP): $(LOCK) pyproject.toml | $(filter $(TOOLS)/bin/uv,$(UV))
	test -x $(BIN)/python || $(UV) venv --quiet --python $(PYTHON) $(VENV)
	$(UV) pip install --quiet --python $(BIN)/python --require-hashes -r $(LOCK)
	$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	touch $@

run: setup
	$(BIN)/diplomatlas serve --port $(PORT)

test: lint
	$(BIN)/python -m pytest -n 2 --dist loadgroup

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: setup
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

check: setup
	$(BIN)/diplomatlas check

# How well events are found in texts: precision, recall, dates, places, calibration.
eval: setup
	$(BIN)/python -m tests.golden.evaluate

# Beside spaCy and folium's own map; spaCy goes into an environment of its own.
bench: $(BENCH_STAMP)
	$(BENCH)/bin/python tests/bench/run.py

$(BENCH_STAMP): $(LOCK) $(BENCH_LOCK) pyproject.toml | $(filter $(TOOLS)/bin/uv,$(UV))
	test -x $(BENCH)/bin/python || $(UV) venv --quiet --python $(PYTHON) $(BENCH)
	$(UV) pip install --quiet --python $(BENCH)/bin/python --require-hashes -r $(LOCK)
	$(UV) pip install --quiet --python $(BENCH)/bin/python --require-hashes -r $(BENCH_LOCK)
	$(UV) pip install --quiet --python $(BENCH)/bin/python --no-deps --no-build-isolation --editable .
	touch $@

# Pin again what pyproject.toml asks for, with hashes and without any registry's address.
lock: $(UV)
	$(UV) pip compile pyproject.toml --group dev --universal --generate-hashes --no-header \
		--no-annotate --python-version 3.11 --upgrade --quiet --output-file $(LOCK)
	$(UV) pip compile --group bench --constraints $(LOCK) --universal --generate-hashes --no-header \
		--no-annotate --python-version 3.11 --upgrade --quiet --output-file $(BENCH_LOCK)

clean:
	rm -rf $(VENV) $(BENCH) $(TOOLS) .mypy_cache .ruff_cache .pytest_cache .hypothesis
