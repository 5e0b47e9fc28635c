# make brief    install what is missing, build, and brief the sample
# make test     the same, and every test
# make check    the quick tests: everything but the built program
# make browser  look at the pages in a real browser; pictures of them go to .build/pages
# make format   format every Swift file
# make clean    remove what was built

PROGRAM := .build/release/rapporteur
# Beside the program, so that it goes when the program goes. The program's own date does not
# serve: a build that changes nothing leaves it as it is.
BUILT := .build/release/.rapporteur-built
DOSSIERS := $(CURDIR)/.build/dossiers

# Folders too: a file that was removed changes its folder.
SOURCES := $(shell find Package.swift Sources)

.PHONY: brief build test check browser format clean

brief: build
	@$(PROGRAM) brief Samples/dayton

# Where nothing changed, nothing is asked of the package manager: the brief is there at once.
build: $(BUILT)

$(BUILT): $(SOURCES)
	@Scripts/install.sh
	swift build -c release --product rapporteur
	@touch $@

# The end-to-end tests run the release program, which `make brief` uses; the dossiers that they
# write are checked against the contract by a validator that is not ours.
test: build
	@Scripts/install.sh --tests
	swift build --build-tests --explicit-target-dependency-import-check error
	@rm -rf $(DOSSIERS) && mkdir -p $(DOSSIERS)
	RAPPORTEUR_BINARY=$(CURDIR)/$(PROGRAM) RAPPORTEUR_DOSSIERS=$(DOSSIERS) \
	  swift test --skip-build --disable-xctest
	Scripts/contract.sh $(DOSSIERS)/*.json

check:
	@Scripts/install.sh
	swift test --disable-xctest --skip EndToEndTests

browser: build
	@Scripts/install.sh --browser
	Scripts/check-pages.py --screenshots .build/pages $(PROGRAM)

format:
	Scripts/format.sh

clean:
	rm -rf .build .venv-contract Workbench/*/.build
