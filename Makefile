# What one types. Each target makes sure of what it needs; `make` alone lists them.
.DEFAULT_GOAL := help
.PHONY: help setup setup-run run test check format bench screenshots pages editor lock

BIN := .venv/bin
TESTS ?=

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: ## make .venv and the Debian packages that everything below needs
	@.ci/setup all

setup-run: ## the smaller part that serving needs
	@.ci/setup run

run: setup-run ## serve the demonstration on http://127.0.0.1:8000 (or PORT)
	@.ci/serve

test: setup ## the whole suite, on SQLite and PostgreSQL, browsers included (TESTS=path for a part)
	@$(BIN)/python -m pytest -q -rs -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder --database both $(TESTS)

check: setup ## lint, format, types, imports, and whether the generated pages are current
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/python .ci/pages.py --check

format: setup ## let ruff mend and format what it can
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

pages: setup ## write the generated pages of docs/ anew
	@$(BIN)/python .ci/pages.py

bench: setup ## judge the labelled texts, then time the checks, and pages and actions at 1,000 and 10,000
	@$(BIN)/python -m tests.bench.bench_checks
	@$(BIN)/python -m tests.bench.bench_speed; speed=$$?; $(BIN)/python -m tests.bench && exit $$speed

screenshots: setup ## picture every page in every language at 1280 and 390 px
	@$(BIN)/python -m tests.journeys.screenshots

editor: setup ## build the editor bundle from static/editor/source
	@static/editor/source/build

lock: setup ## resolve the dependencies anew and write both locks
	@.ci/lock
