# make report   set everything up, build, make the reports of the corpora that ship with the project
# make test     set everything up, build, run the tests, also those in a browser
# make check    format lint, build, tests
# make quality  how well actors are found in texts that people have marked (they do not ship)
# make coverage how often intervals hold the truth, in made-up codings
# make bench    time reading and tallying against DuckDB and polars
# make clean    remove what was built and reported

SWIFT ?= swift
QAMTU = .build/release/qamtu
CORPORA = kazakhstan-2023 france-elections france-routine
languages-kazakhstan-2023 = en ru kk
languages-france-elections = en fr
languages-france-routine = en fr
codebook-kazakhstan-2023 = codebooks/kazakhstan-2023.yaml
codebook-france-elections = codebooks/france-airtime.yaml
codebook-france-routine = codebooks/france-airtime.yaml

.PHONY: report test check lint quality coverage bench setup clean
.DEFAULT_GOAL := report

setup:
	@./setup.sh

report: setup
	$(SWIFT) build -c release --product qamtu
	@for corpus in $(CORPORA); do $(MAKE) --no-print-directory report-$$corpus || exit 1; done
	@echo "Open:" output/*/index.html

report-%:
	$(QAMTU) report corpora/$* --codebook $(codebook-$*) --output output/$* --language $(languages-$*)

test: setup
	$(SWIFT) test
	./Tests/Browser/run.sh

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Benchmarks Training

check: setup lint
	$(SWIFT) build --explicit-target-dependency-import-check error
	$(SWIFT) test --explicit-target-dependency-import-check error

quality: setup
	$(SWIFT) test --filter 'MentionQualityTests|ToneQualityTests'

coverage: setup
	QAMTU_BENCH=1 $(SWIFT) build -c release --product qamtu-bench
	.build/release/qamtu-bench coverage

bench: setup
	./Benchmarks/run.sh

clean:
	rm -rf .build
	find output -mindepth 1 ! -name README.md -delete
