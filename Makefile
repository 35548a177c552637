# The words of this project. Each brings its own set-up; all it takes is Python 3.11 or newer, make and git.

.DEFAULT_GOAL := words
.PHONY: words run test check bench proofs docs lock clean environment assets browser
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory
SHELL := /bin/bash
.SHELLFLAGS := -e -o pipefail -c

VENV := .venv
PYTHON := $(VENV)/bin/python
INSTALLED := $(VENV)/.installed
MODULES := frontend/node_modules/.installed
ASSETS := .build/assets/.built
SOURCES := $(shell find frontend -name node_modules -prune -o -type f -print 2>/dev/null)
UV := .build/uv/bin/uv
WORKERS ?= auto

# Node comes from PyPI and lives beside Python, so this environment goes first.
export PATH := $(CURDIR)/$(VENV)/bin:$(PATH)
export DJANGO_SETTINGS_MODULE := hearten.config.settings
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYTHONUNBUFFERED := 1
# Schools open TLS with certificates of their own: Node and uv trust what the machine trusts.
export NODE_USE_SYSTEM_CA := 1

words:
	@echo 'make run     Hearten with its demo, on http://localhost:8000 (PORT=8001 make run for another)'
	@echo 'make test    every test, browser journeys included'
	@echo 'make check   style, types, layers, templates, migrations, settings'
	@echo 'make proofs  the figures of the proofs, one a line'
	@echo 'make bench   how fast the pages and the engine are'
	@echo 'make docs    the pages of docs/ that are made from the code'
	@echo 'make lock    pin the newest packages that pyproject.toml allows'
	@echo 'make clean   remove what the set-up made; your data in .data stays'

run: environment assets
	@exec $(PYTHON) -m hearten.operating.run

test: environment assets browser
	$(PYTHON) -m pytest --numprocesses=$(WORKERS) --maxprocesses=8
	cd frontend && npm run --silent test

check: environment assets
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	lint-imports --no-logo
	$(PYTHON) -m djlint --quiet --lint --check src
	cd frontend && npm run --silent check
	$(PYTHON) -m hearten.operating.with_database $(PYTHON) -m django makemigrations --check --dry-run
	env $(PRODUCTION) $(PYTHON) -m django check --deploy --fail-level WARNING

# What an operator would set; nothing here is a secret or a server that exists.
PRODUCTION = \
	HEARTEN_PRODUCTION=1 \
	HEARTEN_SECRET_KEY=a-long-key-that-only-this-check-knows-0123456789-abcdefghijklmnopqrstuvwxyz \
	HEARTEN_HOSTS=hearten.example.org \
	HEARTEN_URL=https://hearten.example.org \
	HEARTEN_MAIL=smtp+tls://mail.example.org:587 \
	HEARTEN_FROM=hello@hearten.example.org \
	DATABASE_URL=postgresql://hearten:secret@database.example.org/hearten

bench: environment assets browser
	$(PYTHON) -m benchmarks

proofs: environment assets
	@$(PYTHON) -m pytest -m proof -q --proofs

docs: environment
	$(PYTHON) -m django document

# Set-up ------------------------------------------------------------------------------------------

environment: $(INSTALLED)
assets: $(ASSETS)

$(PYTHON):
	@for candidate in python3.13 python3.12 python3.11 python3; do \
		if $$candidate -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			echo "Setting up with $$($$candidate --version)."; \
			exec $$candidate -m venv --clear $(VENV); \
		fi; \
	done; \
	echo 'Hearten needs Python 3.11 or newer with its venv module, and found none here.'; \
	echo 'Install one (on Debian: apt install python3 python3-venv) and run make again.'; \
	exit 1

$(INSTALLED): requirements/development.txt pyproject.toml | $(PYTHON)
	$(PYTHON) -m pip install --quiet --require-hashes --requirement requirements/development.txt
	$(PYTHON) -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(MODULES): frontend/package.json frontend/package-lock.json | $(INSTALLED)
	cd frontend && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

$(ASSETS): $(SOURCES) $(MODULES)
	cd frontend && npm run --silent build
	@mkdir -p $(@D) && touch $@

browser: environment
	@$(PYTHON) -m tests.browser.chromium install

# Pins --------------------------------------------------------------------------------------------

COMPILE = $(UV) pip compile --quiet --system-certs --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --custom-compile-command 'make lock'

lock: $(UV)
	$(COMPILE) --upgrade pyproject.toml --group build --group dev --output-file requirements/development.txt
	$(COMPILE) pyproject.toml --constraint requirements/development.txt --output-file requirements/production.txt

$(UV): | $(PYTHON)
	$(PYTHON) -m venv .build/uv
	.build/uv/bin/python -m pip install --quiet uv

clean:
	rm -rf $(VENV) .build frontend/node_modules tests/browser/npm/node_modules
