# The verbs of the project, the same for people and for CI. Each sets up what it needs.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: setup chat run test coverage check format lock bench
.DEFAULT_GOAL := chat

setup: .venv/ready

.venv/ready: requirements-dev.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	touch $@

chat: setup
	@$(BIN)/python -m bot chat

run: setup
	@$(BIN)/python -m bot run

test: setup
	$(BIN)/python -m pytest

coverage: setup
	$(BIN)/python -m pytest --cov --cov-report=term:skip-covered --cov-fail-under=95

check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

format: setup
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: setup
	$(BIN)/python -m benchmarks

LOCK := $(BIN)/pip-compile --quiet --strip-extras --generate-hashes --allow-unsafe --no-emit-index-url --no-emit-find-links

lock: setup
	$(LOCK) --extra dev --output-file requirements-dev.txt pyproject.toml
	$(LOCK) --constraint requirements-dev.txt --output-file requirements.txt pyproject.toml
