# Two commands do everything: `make run` and `make test`.
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
FLASK := $(BIN)/flask --app wsgi
LOCK := $(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-header --no-emit-index-url --quiet
CATALOGUES := $(wildcard translations/*/LC_MESSAGES/messages.po)

.PHONY: help run preview test test-fast wcag check bench soak audit sbom fuzz transcripts messages extract language new-topic new-guide \
	rename-topic requirements

help: ## Say what there is.
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "make %-14s %s\n", $$1, $$2}'

run: $(VENV)/installed messages ## Install, make the recordings, serve on http://127.0.0.1:8000 (PORT=8001).
	@$(BIN)/python scripts/free_port.py $(PORT)
	@$(FLASK) speech build
	@$(FLASK) content check --count &
	@MEEPRATEN_PUBLIC_ADDRESS=$${MEEPRATEN_PUBLIC_ADDRESS:-http://127.0.0.1:$(PORT)} \
		deploy/serve.sh --port $(PORT)

preview: $(VENV)/installed-preview messages ## Serve the guide while you write it: what you save is seen and heard at once (PORT=8001).
	@$(BIN)/python scripts/free_port.py $(PORT) preview
	@$(BIN)/python -m app.preview --port $(PORT)

check: $(VENV)/installed messages ## Tell editors what is wrong in the texts, and where.
	@$(FLASK) content check

messages: $(CATALOGUES:.po=.mo) ## Compile the message catalogues.

%.mo: %.po $(VENV)/installed
	@$(BIN)/pybabel --quiet compile --input-file $< --output-file $@

extract: $(VENV)/installed ## Collect new interface messages into the catalogues.
	$(BIN)/pybabel --quiet extract --mapping-file translations/babel.cfg --no-wrap --omit-header \
		--add-comments translators: --output-file translations/messages.pot .
	$(BIN)/pybabel --quiet update --no-wrap --no-fuzzy-matching \
		--input-file translations/messages.pot --output-dir translations
	$(BIN)/pybabel --quiet update --no-wrap --no-fuzzy-matching \
		--input-file translations/messages.pot --output-dir tests/guides/arabic/translations

language: $(VENV)/installed messages ## Begin another language (LOCALE=de): its messages and its texts.
	@test -e translations/$(LOCALE) || $(BIN)/pybabel --quiet init --locale $(LOCALE) \
		--input-file translations/messages.pot --output-dir translations
	@$(MAKE) --no-print-directory messages
	@$(FLASK) content begin-language $(LOCALE)

new-topic: $(VENV)/installed messages ## Begin a topic (NAME=afval TITLE="Afval"), and add it to site.yaml.
	@$(FLASK) new topic "$$NAME" --title "$$TITLE"

new-guide: $(VENV)/installed messages ## Begin a guide of its own in a folder (DIR=my-guide LOCALE=nl).
	@$(FLASK) new guide "$$DIR" --locale "$${LOCALE:-nl}"

rename-topic: $(VENV)/installed messages ## Rename a topic (OLD=afval NEW=vuilnis); its old address leads on.
	@$(FLASK) rename-topic "$$OLD" "$$NEW"

fuzz: $(VENV)/installed-dev messages ## Send 100,000 requests, read 20,000 files and show 2,000 guides that nobody would think of.
	@FUZZ_FILES=$${FUZZ_FILES:-20000} $(BIN)/python -m pytest -q tests/guide/test_fuzz.py
	@FUZZ_GUIDES=$${FUZZ_GUIDES:-2000} $(BIN)/python -m pytest -q tests/test_any_guide.py
	@FUZZ_REQUESTS=$${FUZZ_REQUESTS:-100000} $(BIN)/python -m pytest -q -s tests/pages/test_fuzz.py

requirements: $(VENV)/installed-dev ## Pin every version anew, with hashes.
	$(LOCK) --upgrade --output-file requirements.txt
	$(LOCK) --upgrade --extra preview --constraint requirements.txt --output-file requirements-preview.txt
	$(LOCK) --upgrade --extra dev --extra preview --constraint requirements.txt --output-file requirements-dev.txt

$(VENV)/installed: requirements.txt
	@scripts/make_venv.sh $(PYTHON) $(VENV) requirements.txt
	@touch $@

$(VENV)/installed-preview: requirements-preview.txt $(VENV)/installed
	@$(BIN)/pip install --quiet --require-hashes --requirement requirements-preview.txt
	@touch $@

$(VENV)/installed-dev: requirements-dev.txt $(VENV)/installed
	@$(BIN)/pip install --quiet --require-hashes --requirement requirements-dev.txt
	@touch $@

test: ## Lint, types and every test; installs what they need.
	@scripts/test.sh

test-fast: $(VENV)/installed-dev messages ## Lint, types and the tests without a browser, in half a minute.
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/python -m pytest -n 2 -m "not browser and not orca and not engine and not slow"

wcag: $(VENV)/installed-dev messages ## Write docs/wcag.md anew: which tests hold which criterion of WCAG.
	@$(BIN)/python -m tests.wcag

transcripts: $(VENV)/installed-dev messages ## Write anew what Orca says of the pages; read the changes.
	@scripts/install_test_tools.sh
	@scripts/test_recordings.sh
	@$(BIN)/python -m pytest -m orca --renew-transcripts
	@git diff --stat -- tests/browser/transcripts

bench: $(VENV)/installed-dev messages ## Measure against the budgets; exits 1 where one is missed.
	@$(BIN)/python -m bench

soak: $(VENV)/installed messages ## Serve under load for ten minutes (SOAK_SECONDS=600); exits 1 if anything grows.
	@$(FLASK) speech build
	@$(BIN)/python -m bench.soak

audit: $(VENV)/installed-dev ## Ask what is known against our packages; exits 1 if that fails.
	@$(BIN)/python scripts/audit.py

sbom: $(VENV)/installed-dev ## Write what the service runs with to build/sbom.json (CycloneDX).
	@$(BIN)/python scripts/sbom.py build/sbom.json
