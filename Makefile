# Every target works in a fresh clone with Python 3.11 and nothing else; none needs an activated environment.

PYTHON ?= $(firstword $(foreach name,python3.11 python3.12 python3.13 python3,$(shell command -v $(name))))
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --only-binary=:all: --constraint constraints.txt
SOURCES := src tests benchmarks training docs

.PHONY: help install demo test check bench bench-beside bench-public bench-case lock wheels corpus-check corpus-table train train-test docs clean

help: ## print this table
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

install: .venv/.base ## set up .venv with Whence and what it needs (wheels only, no system package)

demo: .venv/.base ## read examples/ into out/demo.case, print the ledger, write out/report.html
	@mkdir -p out
	@rm -f out/demo.case out/demo.case-wal out/demo.case-shm
	$(BIN)/whence read out/demo.case examples
	@echo
	$(BIN)/whence ledger out/demo.case | sed -n '1,40p'
	@echo
	$(BIN)/whence export out/demo.case --format report -o out/report.html
	@echo "The case is out/demo.case, the report is out/report.html: open it in a browser."

test: .venv/.dev ## run all tests, the ones that kill the process included
	$(BIN)/python -m pytest -n 2

check: .venv/.dev wheels ## format, lint, types, import contract, documents under test
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/cog -I . --check docs/map.md

bench: .venv/.dev ## words per second of read, extract and store, and peak memory, against pinned floors
	$(BIN)/python -m benchmarks.speed --only floors

bench-beside: .venv/.dev ## the whole of extract beside a spaCy pipeline, and names exchanged in the same texts
	$(PIP) -e '.[bench]'
	$(BIN)/python -m benchmarks.speed --only beside
	$(BIN)/python -m benchmarks.bias

bench-public: .venv/.dev ## the reader on the public sets, against pinned floors (DATA=folder of the sets)
	$(BIN)/python -m benchmarks.public --floors --data $(DATA)

bench-case: .venv/.dev ## what adding documents costs as a case grows (an hour; SIZES="1000 10000": some minutes)
	$(BIN)/python -m benchmarks.incremental $(if $(SIZES),--sizes $(SIZES))

corpus-check: .venv/.dev ## hold the training corpus against its quotas, leaks, splits and agreement
	$(BIN)/python -m training.corpus_check

corpus-table: .venv/.dev # renew the tables of the training corpus's README
	$(BIN)/python -m training.corpus_check --write

# A step of learning takes and frees gigabytes. By default the C library hands them back to the system each time, and on a
# virtual machine getting them anew takes longer than the arithmetic: these settings keep them, steps are several times faster.
TRAIN := MALLOC_MMAP_THRESHOLD_=8589934592 MALLOC_TRIM_THRESHOLD_=17179869184 MALLOC_TOP_PAD_=268435456 .venv/train/bin/python
DATA ?= $(or $(WHENCE_TRAINING_DATA),../shared/data)
OUT ?= out/reader

train: .venv/.train ## make the reader's weights anew (DATA=folder of corpora OUT=folder; RESUME=--resume goes on)
	$(TRAIN) -m training.reader --data $(DATA) --out $(OUT) $(RESUME)

train-test: .venv/.train ## the tests that need torch: network, losses, learning, graphs (make test leaves them out)
	.venv/train/bin/python -m pytest tests/training/reader

docs: .venv/.dev ## renew what the documents quote: the map of the rooms, outputs of commands
	$(BIN)/cog -I . -r docs/map.md
	$(BIN)/python -m tests.house.consoles README.md docs/tutorial.md

lock: ## renew constraints.txt with the newest versions that work together
	rm -rf .venv/lock
	$(PYTHON) -m venv .venv/lock
	.venv/lock/bin/python -m pip install --quiet --only-binary=:all: -e '.[dev]'
	.venv/lock/bin/python -m pip freeze --exclude whence > constraints.txt
	rm -rf .venv/lock

wheels: .venv/.base # the base install takes wheels only, whatever is installed already
	@$(PIP) --dry-run --ignore-installed . && echo "base install: wheels only"

clean: ## remove what was built: .venv, out, caches
	rm -rf .venv out build dist .mypy_cache .ruff_cache .import_linter_cache .hypothesis .pytest_cache

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Whence needs Python 3.11 or newer, and none was found. Say where: make PYTHON=/path/to/python3.11"; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Whence needs Python 3.11 or newer; $(PYTHON) is older. Say where: make PYTHON=/path/to/python3.11"; exit 1; }
	@"$(PYTHON)" -m venv .venv || \
	  { echo "$(PYTHON) cannot make a virtual environment: on Debian and Ubuntu, install python3-venv"; rm -rf .venv; exit 1; }

# The gazetteer is made once, in half a minute, so that the first `whence read` need not.
.venv/.base: .venv/bin/python pyproject.toml constraints.txt
	$(PIP) -e .
	$(BIN)/whence gazetteer > /dev/null
	@touch $@

.venv/.dev: .venv/.base
	$(PIP) -e '.[dev]'
	@touch $@

# An environment of its own: torch is large, and nothing but training needs it.
.venv/.train: .venv/bin/python pyproject.toml constraints.txt
	"$(PYTHON)" -m venv .venv/train
	.venv/train/bin/python -m pip install --quiet --only-binary=:all: --constraint constraints.txt -e '.[dev,training]'
	@touch $@
