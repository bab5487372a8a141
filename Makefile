# make demo   install into .venv, build the graph of the seed articles, leave build/graph.ttl and build/explorer.html
# make test   install what the tests need, the browser too, and run them with the linter and the type checker
PYTHON ?= python3
BIN := .venv/bin
UV := $(shell command -v uv 2>/dev/null)
ifeq ($(UV),)
  INSTALL = $(BIN)/python -m pip install --quiet
else
  INSTALL = $(UV) pip install --quiet --python $(BIN)/python
endif
ROOT := $(if $(filter 0,$(shell id -u)),,sudo)

.PHONY: demo test check browser golden clean

demo: .venv/installed
	$(BIN)/clubgraph build

test: .venv/test browser
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

golden: .venv/test
	$(BIN)/python -m pytest --accept

.venv/bin/python:
	$(if $(UV),$(UV) venv --quiet --python $(PYTHON) .venv,$(PYTHON) -m venv .venv || { $(ROOT) apt-get update -qq && $(ROOT) apt-get install -y -qq python3-venv && $(PYTHON) -m venv .venv; })

.venv/installed: .venv/bin/python pyproject.toml
	$(INSTALL) --editable .
	@touch $@

.venv/test: .venv/installed
	$(INSTALL) --editable '.[test]'
	@touch $@

browser:
	@command -v chromium >/dev/null || { $(ROOT) apt-get update -qq && $(ROOT) apt-get install -y -qq --no-install-recommends chromium fonts-noto-core; }

clean:
	rm -rf build dist .venv
