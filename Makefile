# make demo   install into .venv, build the graph of the seed articles, leave build/graph.ttl and build/explorer.html
# make assets fetch the editor of the question page from npm, before a wheel is built
# make test   install what the tests need, the browser too, and run them with the linter and the type checker
# make interop  install Virtuoso too, and ask it all questions of the library
PYTHON ?= python3
BIN := .venv/bin
UV := $(shell command -v uv 2>/dev/null)
ifeq ($(UV),)
  INSTALL = $(BIN)/python -m pip install --quiet
else
  INSTALL = $(UV) pip install --quiet --python $(BIN)/python
endif
ROOT := $(if $(filter 0,$(shell id -u)),,sudo)

.PHONY: demo test interop golden browser readers virtuoso assets clean

demo: .venv/installed
	$(BIN)/clubgraph build

test: .venv/test browser readers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n 2 --dist loadfile

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
	@command -v firefox-esr >/dev/null || { $(ROOT) apt-get update -qq && $(ROOT) apt-get install -y -qq --no-install-recommends firefox-esr; } || echo "no firefox-esr here: what is tested in Firefox is left out"

# Programs that read what is exported.
readers:
	@command -v rapper >/dev/null && command -v serdi >/dev/null || { $(ROOT) apt-get update -qq && $(ROOT) apt-get install -y -qq --no-install-recommends raptor2-utils serdi; }

interop: .venv/test virtuoso
	$(BIN)/python -m pytest -m interop tests/interop

virtuoso:
	@command -v virtuoso-t >/dev/null || { $(ROOT) apt-get update -qq && DEBIAN_FRONTEND=noninteractive $(ROOT) apt-get install -y -qq --no-install-recommends virtuoso-opensource-7; }

# The JavaScript client that one test reads with, where Node is.
clients:
	@command -v npm >/dev/null || { echo "Node is not there; the test of the JavaScript client is left out"; exit 0; }; npm install --silent --no-audit --no-fund --prefix build/clients fetch-sparql-endpoint@7

# The editor of the question page, from npm; without it the page has its plain text area.
YASQE := graph/clubgraph/serve/assets/yasqe
assets: $(YASQE)/yasqe.min.js

$(YASQE)/yasqe.min.js:
	@mkdir -p build/npm $(YASQE)
	npm pack --silent --pack-destination build/npm @zazuko/yasqe@4.6.2
	tar -xzf build/npm/zazuko-yasqe-4.6.2.tgz -C build/npm package/build/yasqe.min.js package/build/yasqe.min.css
	mv build/npm/package/build/yasqe.min.css build/npm/package/build/yasqe.min.js $(YASQE)/
	rm -r build/npm

clean:
	rm -rf build dist .venv
