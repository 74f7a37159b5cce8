# The Provision Atlas. `make` alone lists what there is.
# Needs Python 3.11 or newer and make; everything else is installed into .venv from the lock files.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules --no-print-directory
# Where it is set, as in many containers, each of hundreds of processes compiles all that it loads.
unexport PYTHONDONTWRITEBYTECODE

VENV := .venv
BIN := $(VENV)/bin
# Most of what is installed is never imported; Python compiles what is, when it is first.
INSTALL := -m pip --disable-pip-version-check --no-input -qq install --no-compile
SITE_STAMP := $(VENV)/.installed-site
AUDIT := .venv/audit
AUDIT_STAMP := $(AUDIT)/.installed
# Audited one at a time: a package in two lists would be an error. All of site.txt is in test.txt.
AUDITED := requirements/test.txt requirements/audit.txt
TEST_STAMP := $(VENV)/.installed-test
LIGHTHOUSE := tests/lighthouse/node_modules/.installed
COVERED := tests/unit tests/golden tests/property tests/faults
# May write no file as large as what measures it keeps.
UNMEASURED := tests/unit/cli/test_cli_build_refused.py::test_a_limit_on_the_size_of_files
LOCK = $(UV) pip compile --generate-hashes --universal --python-version 3.11 \
	--no-emit-index-url --no-header --no-strip-extras --quiet $(LOCK_FLAGS)

# What you may set, for example `make site BASE_URL=https://atlas.example.org/`.
BASE_URL ?=
PORT ?= 8000
# Three on two cores: tests in a browser often wait.
WORKERS ?= 3
PYTEST_FLAGS ?=
VERIFY_FLAGS ?=
LOCK_FLAGS ?=
AUDIT_FLAGS ?=
UV ?= uv

.PHONY: help site test verify check fmt serve bench lighthouse postcodes-full mutants same kills coverage audit licences lock clean distclean

help: ## List these commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)$$/make \1|\2/p' Makefile | awk -F'|' '{printf "%-16s%s\n", $$1, $$2}'

site: $(SITE_STAMP) ## Check the data and build the whole site into site/
	$(BIN)/atlas build --out site $(if $(BASE_URL),--base-url "$(BASE_URL)")

test: $(TEST_STAMP) ## Run the tests of the code, in a real browser too
	@sh .ci/chromium.sh >/dev/null
	$(BIN)/python -m pytest tests --ignore=tests/site -n $(WORKERS) --dist worksteal -rs $(PYTEST_FLAGS)

verify: $(TEST_STAMP) ## Check the built site: its gates, and its agreement with the tables
	@test -f site/index.html || $(MAKE) site
	$(BIN)/atlas verify $(VERIFY_FLAGS)
	$(BIN)/python -m pytest tests/site -n 2 --dist loadfile -rs $(PYTEST_FLAGS)

check: $(TEST_STAMP) ## Check style, types, workflows, data and the order of the tables
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict
	$(BIN)/zizmor --offline --no-progress --quiet .github
	$(BIN)/atlas check
	$(BIN)/atlas fmt --check

fmt: $(TEST_STAMP) ## Put the code into the house style and the tables in order
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/atlas fmt

serve: $(SITE_STAMP) ## Preview on your own machine, rebuilt when a file changes
	$(BIN)/atlas serve --port $(PORT)

bench: $(TEST_STAMP) ## Measure the build against the plain way and the budgets
	$(BIN)/python -m tests.benchmarks

lighthouse: $(TEST_STAMP) $(LIGHTHOUSE) ## Score five pages of the built site as on a phone (needs Node 20)
	@test -f site/index.html || $(MAKE) site
	@sh .ci/chromium.sh >/dev/null
	$(BIN)/python -m tests.lighthouse

postcodes-full: $(TEST_STAMP) ## Ask the built site for every English postcode (needs Node 20)
	@test -f site/data/postcodes/index.json || $(MAKE) site
	$(BIN)/python -m tests.postcodes

mutants: $(TEST_STAMP) ## Check two thousand random edits of the tables: none may break the check
	$(BIN)/python -m tests.mutants

same: $(TEST_STAMP) ## Build all of England as on two machines, and again after edits: no file may differ
	$(BIN)/python -m tests.same

kills: $(TEST_STAMP) ## Stop 120 builds at random moments: the site must be whole each time
	$(BIN)/python -m tests.kills

coverage: $(TEST_STAMP) ## Measure how much of the program the tests run, and fail under 95 per cent
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest $(COVERED) -p no:cacheprovider -n 2 $(UNMEASURED:%=--deselect %) $(PYTEST_FLAGS)
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

audit: $(AUDIT_STAMP) ## Ask the advisories for Python about every locked version (needs the network)
	@set -e; for list in $(AUDITED); do \
		echo "$$list" >&2; \
		$(AUDIT)/bin/pip-audit --strict --require-hashes --disable-pip $(AUDIT_FLAGS) --requirement $$list; \
	done

licences: $(TEST_STAMP) ## Write docs/licences.md from the lock files and what is installed
	$(BIN)/python -m tests.licences

lock: ## Bring the lock files up to date with pyproject.toml (needs uv)
	@command -v $(UV) >/dev/null || { echo "make lock needs uv. Get it with: python3 -m pip install uv" >&2; exit 1; }
	$(LOCK) pyproject.toml --extra build --output-file requirements/site.txt
	$(LOCK) pyproject.toml --extra build --extra test --constraint requirements/site.txt --output-file requirements/test.txt
	$(LOCK) requirements/audit.in --output-file requirements/audit.txt

clean: ## Remove the built site and the caches
	rm -rf site .site.building .site.old .site.lock .site.made .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage* htmlcov

distclean: clean ## Remove .venv and what npm installed as well
	rm -rf $(VENV) tests/lighthouse/node_modules

# The environment. Only the existence of its interpreter counts: it is a link to one outside.
$(BIN)/python:
	@python=$$(sh .ci/python.sh) && "$$python" -m venv --clear $(VENV)

$(SITE_STAMP): requirements/site.txt pyproject.toml | $(BIN)/python
	@echo "Installing what the site needs into $(VENV)" >&2
	@$(BIN)/python $(INSTALL) --require-hashes -r requirements/site.txt
	@$(BIN)/python $(INSTALL) --no-deps --no-build-isolation -e .
	@touch $@

$(TEST_STAMP): requirements/test.txt $(SITE_STAMP)
	@echo "Installing what the tests need into $(VENV)" >&2
	@$(BIN)/python $(INSTALL) --require-hashes -r requirements/test.txt
	@touch $@

$(AUDIT_STAMP): requirements/audit.txt | $(BIN)/python
	@echo "Installing pip-audit into $(AUDIT)" >&2
	@$(BIN)/python -m venv --clear $(AUDIT)
	@$(AUDIT)/bin/python $(INSTALL) --require-hashes -r requirements/audit.txt
	@touch $@

$(LIGHTHOUSE): tests/lighthouse/package-lock.json
	@command -v npm >/dev/null || { echo "make lighthouse needs Node 20 or newer, with npm" >&2; exit 1; }
	@echo "Installing Lighthouse into tests/lighthouse/node_modules" >&2
	@npm ci --prefix tests/lighthouse --loglevel=error --no-audit --no-fund >&2
	@touch $@
