FROM python:3.11-slim-bookworm AS paket
WORKDIR /awasi
COPY requirements.lock .
RUN python -m venv /opt/awasi \
    && /opt/awasi/bin/pip install --no-cache-dir --require-hashes --no-deps --only-binary :all: -r requirements.lock

FROM python:3.11-slim-bookworm
RUN useradd --system --uid 10001 --home-dir /awasi --shell /usr/sbin/nologin awasi \
    && install -d -o awasi -g awasi /data
COPY --from=paket /opt/awasi /opt/awasi
COPY manage.py /awasi/
COPY pengawasan /awasi/pengawasan
COPY laporan /awasi/laporan
COPY wilayah /awasi/wilayah
COPY templates /awasi/templates
COPY static /awasi/static
WORKDIR /awasi
ENV PATH=/opt/awasi/bin:$PATH PYTHONUNBUFFERED=1 DATA_DIR=/data STATIC_ROOT=/data/static \
    DJANGO_SETTINGS_MODULE=pengawasan.settings
# The messages are compiled here: the program itself may not write beside its source.
RUN python -m pengawasan.lokal.pesan
USER awasi
VOLUME /data
EXPOSE 8000
CMD ["gunicorn", "pengawasan.wsgi", "--bind", "0.0.0.0:8000", "--workers", "2", "--worker-class", "gthread", "--threads", "8", "--no-control-socket", "--preload", "--worker-tmp-dir", "/dev/shm"]
