/* The field's pages on a phone: the worker, what is kept here, and news of alerts. */
(function () {
  "use strict";
  var akar = document.querySelector("[data-lapangan]");
  var simpanan = window.AwasiSimpanan;
  var wadahKata = document.getElementById("kata-lapangan");
  if (!akar || !wadahKata || !simpanan || !simpanan.ada) { return; }
  var kata = JSON.parse(wadahKata.textContent);
  var tempat = { kirim: akar.dataset.kirim, sinkron: akar.dataset.sinkron, tulis: akar.dataset.tulis };
  var pemilik = akar.dataset.pemilik;
  var JEDA = 30000;
  var HAPUS_TERLAMA = 5000;
  var pergi = false;

  function isi(pola, rincian) {
    return pola.replace(/\{(\w+)\}/g, function (utuh, nama) { return rincian[nama] === undefined ? utuh : rincian[nama]; });
  }
  function buat(nama, kelas, teks) {
    var unsur = document.createElement(nama);
    if (kelas) { unsur.className = kelas; }
    if (teks !== undefined) { unsur.textContent = teks; }
    return unsur;
  }
  function kabarDari(satu, hasil, rincian) {
    if (satu.tak_tersimpan && (hasil === "antre" || hasil === "masuk")) { return kata.tak_tersimpan; }
    if (hasil === "masuk") { return kata.perlu_masuk; }
    if (hasil === "ditolak") { return isi(kata.ditolak, { pesan: satu.pesan || "" }); }
    return isi(kata[hasil] || "", rincian || {});
  }

  /* ---------- What is kept on this phone ---------- */

  function tombol(teks, kelas, lakukan) {
    var unsur = buat("button", "tombol " + kelas, teks);
    unsur.type = "button";
    unsur.addEventListener("click", lakukan);
    return unsur;
  }
  function kartu(satu) {
    var butir = buat("li", "kartu-lapangan__butir");
    var aksi = buat("div", "deret");
    var lain = satu.pemilik !== pemilik;
    butir.dataset.kunci = satu.kunci;
    butir.append(buat("strong", "", satu.isi.tempat || kata.tanpa_judul));
    butir.append(buat("span", "lembut", new Date(satu.diubah).toLocaleString(document.documentElement.lang)));
    butir.append(buat("span", "", lain ? kata.orang_lain : kabarDari(satu, satu.keadaan, {})));
    if (!lain && satu.keadaan !== "antre") {
      var tautan = buat("a", "tombol tombol--kedua", kata.lanjutkan);
      tautan.href = tempat.tulis + "#draf=" + satu.kunci;
      aksi.append(tautan);
    }
    if (!lain && satu.keadaan === "antre") { aksi.append(tombol(kata.kirim_sekarang, "tombol--kedua", kirim)); }
    aksi.append(tombol(kata.hapus, "tombol--teks", function () {
      if (window.confirm(kata.hapus_tanya)) { simpanan.hapus(satu.kunci).then(daftar); }
    }));
    butir.append(aksi);
    return butir;
  }
  function daftar() {
    var bagian = document.querySelector("[data-simpanan]");
    var kini = (document.querySelector("[data-form-a]") || { dataset: {} }).dataset.kunciKini;
    if (!bagian) { return Promise.resolve(); }
    return simpanan.semua().then(function (semua) {
      var tampil = semua.filter(function (satu) { return satu.kunci !== kini || satu.keadaan === "antre"; });
      var kotak = buat("ul", "kartu-lapangan");
      tampil.sort(function (a, b) { return b.diubah - a.diubah; }).forEach(function (satu) { kotak.append(kartu(satu)); });
      bagian.querySelector("[data-daftar-simpanan]").replaceChildren(kotak);
      bagian.hidden = !tampil.length;
    });
  }
  function keSimpanan() {
    daftar().then(function () { document.querySelector("[data-simpanan]").scrollIntoView(); });
  }
  function kirim() { return kirimkan(null); }
  function kirimkan(lepas) {
    return simpanan.kirimSemua(tempat, function (satu, hasil, rincian) {
      document.dispatchEvent(new CustomEvent("awasi:form-a", { detail: { satu: satu, hasil: hasil, rincian: rincian, kata: kabarDari(satu, hasil, rincian) } }));
      var butir = document.querySelector("[data-kunci='" + satu.kunci + "'] > span:last-of-type");
      if (butir) { butir.textContent = kabarDari(satu, hasil, rincian); }
    }, lepas).then(daftar).catch(function () { return null; });
  }

  /* ---------- Alerts while the page is open ---------- */

  function pantau() {
    var kotak = document.querySelector("[data-kabar-siaga]");
    if (!kotak || document.hidden) { return; }
    simpanan.tanya(tempat.sinkron).then(function (jawaban) {
      if (!jawaban || !jawaban.masuk) { return; }
      var dikenal = (akar.dataset.siaga || "").split(" ").filter(function (satu) { return jawaban.diambil.indexOf(satu) < 0; });
      akar.dataset.siaga = dikenal.join(" ");
      var baru = jawaban.siaga.filter(function (satu) { return dikenal.indexOf(satu) < 0; });
      if (!baru.length || kotak.firstChild) { return; }
      var kabar = buat("div", "kabar kabar--awas");
      var dalam = buat("div", "kabar__isi");
      var tautan = buat("a", "", kata.lihat);
      tautan.href = location.pathname;
      dalam.append(buat("p", "kabar__judul", kata.siaga_baru), tautan);
      kabar.append(dalam);
      kotak.replaceChildren(kabar);
      document.title = "● " + document.title;
      if (navigator.vibrate) { navigator.vibrate([300, 150, 300]); }
    });
  }

  /* ---------- Beginnings ---------- */

  function hapusTembolok() {
    if (!window.caches) { return Promise.resolve(); }
    return caches.keys().then(function (nama) { return Promise.all(nama.map(function (satu) { return caches.delete(satu); })); });
  }
  /* What a pressed button says, for a form that the page sends itself. */
  function tanda(tombolnya) {
    var medan = buat("input");
    medan.type = "hidden";
    medan.name = tombolnya.name;
    medan.value = tombolnya.value;
    return medan;
  }
  /* Leave when all is gone: a page that is left takes what it has begun along. A store that does
     not answer holds nobody back: the answer to leaving has the browser sweep as well. */
  function hapusSemua(kejadian) {
    var tombolnya = kejadian.currentTarget;
    kejadian.preventDefault();
    if (pergi || !window.confirm(kata.hapus_tanya)) { return; }
    pergi = true;
    Promise.race([
      Promise.all([simpanan.kosongkan(), hapusTembolok()].map(function (satu) { return satu.catch(function () { return null; }); })),
      new Promise(function (selesai) { setTimeout(selesai, HAPUS_TERLAMA); })
    ]).then(function () {
      tombolnya.form.append(tanda(tombolnya));
      tombolnya.form.submit();
    });
  }
  if ("serviceWorker" in navigator) {
    navigator.serviceWorker.register(akar.dataset.pekerja, { scope: "/lapangan/" }).catch(function () { return null; });
  }
  document.querySelectorAll("[data-hapus-semua]").forEach(function (satu) { satu.addEventListener("click", hapusSemua); });
  document.querySelectorAll("[data-ke-simpanan]").forEach(function (satu) { satu.addEventListener("click", keSimpanan); });
  window.addEventListener("pageshow", function () { pergi = false; });
  document.addEventListener("awasi:kirim-form-a", function (kejadian) { kirimkan(kejadian.detail); });
  document.addEventListener("awasi:simpanan-berubah", daftar);
  window.addEventListener("online", kirim);
  setInterval(function () { if (!simpanan.sibuk()) { kirim(); } pantau(); }, JEDA);
  daftar().then(kirim, kirim);
})();
