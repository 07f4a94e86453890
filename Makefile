# Two commands are enough: `make start` to see it, `make test` to check it. Each does its own set-up.

PYTHON ?= python3
RUN := $(PYTHON) -m frontdoor.launch
IN := .venv/bin/python

.PHONY: start test quick check mutations bench seed docs pictures styles lock format help

help:            ## these lines
	@grep -E '^[a-z]+: .*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

start:           ## build, migrate, seed and serve; Ctrl-C stops it
	@exec $(RUN) start

test: ready check    ## everything, in a browser too where there is one
	@exec $(IN) -m pytest -m "not bench"

quick: ready     ## the minute's worth
	@exec $(IN) -m pytest -q -m "not bench and not browser and not slow and not pages"

check: ready     ## style, types and layers
	@$(IN) -m ruff check .
	@$(IN) -m ruff format --check .
	@$(IN) -m mypy
	@$(IN) -c "from importlinter.cli import lint_imports_command as lint; lint()" --no-cache

mutations: ready ## take away each rule, gate and policy in turn; a test must miss each
	@exec $(IN) -m tests.mutation

bench: ready     ## how much need-to-know costs; SCALE=100000 for more rows
	@exec $(IN) -m bench

seed:            ## the invented caseload, in every state
	@exec $(RUN) manage seed

docs: ready      ## write the generated pages again
	@exec $(IN) -m docs.generate

pictures: ready  ## photograph the real pages for the README, by playing the main job
	@PICTURES=docs/pictures $(IN) -m pytest -q -m browser tests/browser/test_main_job.py
	@$(IN) -m docs.pictures docs/pictures

styles:          ## compile the committed styles again (needs Node)
	@exec sh govuk/styles/build.sh

lock:            ## resolve requirements*.in again (needs uv)
	uv pip compile --quiet --universal --generate-hashes --no-header --python-version 3.11 requirements.in -o requirements.txt
	uv pip compile --quiet --universal --generate-hashes --no-header --python-version 3.11 requirements-dev.in -o requirements-dev.txt

format: ready    ## put the code in its usual shape
	@$(IN) -m ruff check --fix .
	@$(IN) -m ruff format .

.PHONY: ready
ready:
	@$(RUN) setup-dev
