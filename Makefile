# make run    everything, from nothing        make test   every test
# make check  style, types, contracts         make bench  the measurements
SHELL := /bin/sh
PYTHON ?= python3
PASANG = $(PYTHON) -I pengawasan/lokal/pasang.py
PY = .venv/bin/python
UJI ?= -n 3 --dist worksteal

.PHONY: run test check bench kunci format pesan ada-python

run: ada-python
	@exec $(PASANG) lokal pengawasan.lokal

test: ada-python
	@$(PASANG) uji tests.peramban
	@$(PY) -m pytest $(UJI)

check: ada-python
	@$(PASANG) uji
	@sh .ci/periksa

bench: ada-python
	@$(PASANG) uji
	@$(PY) -m tests.bangku

format: ada-python
	@$(PASANG) uji
	@$(PY) -m ruff format .
	@$(PY) -m ruff check --fix .

pesan: ada-python
	@$(PASANG) uji
	@$(PY) -m pengawasan.lokal.pesan --kumpulkan

kunci: ada-python
	@sh .ci/kunci

ada-python:
	@command -v "$(PYTHON)" >/dev/null 2>&1 || \
	{ echo "awasi: $(PYTHON) tidak ada; pasang Python 3.11 atau lebih baru dengan venv." >&2; exit 1; }
