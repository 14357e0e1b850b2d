# Fieldbook: literate course notes whose figures, tables and numbers come out of runs.
#
#   make         set up, build the tool, build the site
#   make test    everything that must hold
#   make bench   what has a budget, measured; SECTIONS=sites for some of it, PAGES=DIR for your Markdown
#   make format  lay out the sources
#   make clean   forget builds and kept results

SWIFT ?= swift
FLAGS = -c release --explicit-target-dependency-import-check error
TOOL = .build/release/fieldbook
SOURCES = Package.swift Sources Tests

.PHONY: all setup tool site test bench lint format clean

all: site

setup:
	@.ci/setup

tool: setup
	$(SWIFT) build $(FLAGS) --product fieldbook

site: tool
	$(TOOL) build

lint:
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

test: lint
	@.ci/setup test
	$(SWIFT) build $(FLAGS) --build-tests
	$(SWIFT) test $(FLAGS) --skip-build --skip PreviewTests
	# Apart, for they wait as a browser would, and the others leave no core free.
	$(SWIFT) test $(FLAGS) --skip-build --filter PreviewTests
	python3 Tests/EndToEnd/Pages/check.py --prove
	python3 Tests/EndToEnd/Pages/check.py site
	python3 Tests/EndToEnd/Pages/live.py

bench: tool
	$(SWIFT) build $(FLAGS) --product bench
	PAGES='$(PAGES)' .build/release/bench $(SECTIONS)
	python3 Tests/EndToEnd/Pages/live.py --measure notes

format:
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

clean:
	rm -rf .build .fieldbook
