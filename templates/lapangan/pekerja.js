/* Keeps the form and what it needs at hand. Pages come from the network while there is one;
   without it every page of the field is the form, where what waits on the phone stands too. */
"use strict";
const VERSI = "awasi-lapangan-{{ versi }}";
const ASET = {{ aset|safe }};
const HALAMAN = "{{ halaman }}";
const BERANDA = "{{ beranda }}";
const TUNGGU = 6000;

async function simpanHalaman() {
  const jawaban = await fetch(HALAMAN, { credentials: "same-origin", redirect: "manual" });
  if (jawaban.status === 200) { await (await caches.open(VERSI)).put(HALAMAN, jawaban); }
}
self.addEventListener("install", (kejadian) => {
  kejadian.waitUntil((async () => {
    const rak = await caches.open(VERSI);
    await rak.addAll(ASET);
    await simpanHalaman().catch(() => null);
    await self.skipWaiting();
  })());
});
self.addEventListener("activate", (kejadian) => {
  kejadian.waitUntil((async () => {
    const lama = (await caches.keys()).filter((nama) => nama.startsWith("awasi-lapangan-") && nama !== VERSI);
    await Promise.all(lama.map((nama) => caches.delete(nama)));
    await self.clients.claim();
  })());
});
async function dariJaringan(permintaan) {
  const batal = new AbortController();
  const jam = setTimeout(() => batal.abort(), TUNGGU);
  try {
    return await fetch(permintaan, { signal: batal.signal });
  } finally {
    clearTimeout(jam);
  }
}
async function halaman(kejadian) {
  try {
    const jawaban = await dariJaringan(kejadian.request);
    if (new URL(kejadian.request.url).pathname === BERANDA && jawaban.status === 200) {
      kejadian.waitUntil(simpanHalaman().catch(() => null));
    }
    return jawaban;
  } catch (galat) {
    const simpanan = await caches.match(HALAMAN, { ignoreSearch: true });
    if (simpanan) { return simpanan; }
    throw galat;
  }
}
self.addEventListener("fetch", (kejadian) => {
  const alamat = new URL(kejadian.request.url);
  if (kejadian.request.method !== "GET" || alamat.origin !== location.origin) { return; }
  if (kejadian.request.mode === "navigate" && alamat.pathname.startsWith(BERANDA)) {
    kejadian.respondWith(halaman(kejadian));
  } else if (ASET.includes(alamat.pathname)) {
    kejadian.respondWith(caches.match(alamat.pathname).then((ada) => ada || fetch(kejadian.request)));
  }
});
