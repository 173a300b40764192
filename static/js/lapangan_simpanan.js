/* What is kept on the phone until it has been sent: Form A and its photos, in IndexedDB.
   Sending asks first who is signed in; the same key never makes two forms. */
(function () {
  "use strict";
  var NAMA = "awasi-lapangan";
  var RAK = "form_a";
  var berjalan = null;
  var dikosongkan = false;

  function buka() {
    return new Promise(function (jadi, gagal) {
      var minta = indexedDB.open(NAMA, 1);
      minta.onupgradeneeded = function () { minta.result.createObjectStore(RAK, { keyPath: "kunci" }); };
      minta.onsuccess = function () { jadi(minta.result); };
      minta.onerror = function () { gagal(minta.error); };
    });
  }
  function pakai(cara, lakukan) {
    return buka().then(function (basis) {
      return new Promise(function (jadi, gagal) {
        var transaksi = basis.transaction(RAK, cara);
        var minta = lakukan(transaksi.objectStore(RAK));
        transaksi.oncomplete = function () { basis.close(); jadi(minta.result); };
        transaksi.onerror = transaksi.onabort = function () { basis.close(); gagal(transaksi.error); };
      });
    });
  }
  /* Nothing comes back after emptying: a page writes once more when it is left. */
  function simpan(satu) {
    if (dikosongkan) { return Promise.reject(new Error("dikosongkan")); }
    satu.diubah = Date.now();
    return pakai("readwrite", function (rak) { return rak.put(satu); });
  }
  /* While sending: what a full phone does not keep is asked again by its key, and does no harm. */
  function catat(satu) { return simpan(satu).catch(function () { return null; }); }
  function ambil(kunci) { return pakai("readonly", function (rak) { return rak.get(kunci); }); }
  function semua() { return pakai("readonly", function (rak) { return rak.getAll(); }); }
  function hapus(kunci) { return pakai("readwrite", function (rak) { return rak.delete(kunci); }); }
  function kosongkan() {
    dikosongkan = true;
    return pakai("readwrite", function (rak) { return rak.clear(); });
  }
  function kunciBaru() {
    return Array.from(crypto.getRandomValues(new Uint8Array(32)), function (satu) {
      return satu.toString(16).padStart(2, "0");
    }).join("");
  }

  function tanya(alamat) {
    return fetch(alamat, { credentials: "same-origin", cache: "no-store", headers: { Accept: "application/json" } })
      .then(function (jawaban) {
        if (jawaban.status === 401) { return { masuk: false }; }
        return jawaban.ok ? jawaban.json() : null;
      }).catch(function () { return null; });
  }
  function badan(satu) {
    var isi = Object.assign({}, satu.isi);
    isi.berkas = satu.foto.map(function (foto) {
      return { nama: foto.nama, ukuran: foto.ukuran, sha256: foto.sha256 };
    });
    return JSON.stringify(isi);
  }
  function minta(cara, alamat, csrf, lain) {
    var kepala = Object.assign({ "X-CSRFToken": csrf }, lain.kepala);
    return fetch(alamat, { method: cara, body: lain.badan, headers: kepala, credentials: "same-origin", cache: "no-store" });
  }
  /* Photos go one after the other; each that arrived leaves the phone at once. */
  function kirimFoto(satu, csrf, kabar) {
    var sisa = satu.foto.filter(function (foto) { return foto.blob; });
    if (!sisa.length) { return Promise.resolve(true); }
    kabar("mengirim_foto", { n: satu.foto.length - sisa.length + 1, dari: satu.foto.length });
    var kepala = { "Content-Type": "application/octet-stream", "X-Nama": encodeURIComponent(sisa[0].nama) };
    return minta("PATCH", satu.diterima.foto, csrf, { badan: sisa[0].blob, kepala: kepala }).then(function (jawaban) {
      var ditolak = [409, 413, 422].indexOf(jawaban.status) >= 0;
      if (!jawaban.ok && !ditolak) { return false; }
      if (ditolak) { satu.foto_ditolak = (satu.foto_ditolak || []).concat(sisa[0].nama); }
      sisa[0].blob = null;
      return catat(satu).then(function () { return kirimFoto(satu, csrf, kabar); });
    }).catch(function () { return false; });
  }
  /* What the report it answers takes in no more stays here, without that reference. */
  function tolak(satu, jawaban) {
    return jawaban.json().catch(function () { return {}; }).then(function (isi) {
      satu.keadaan = "ditolak";
      satu.galat = isi.galat || {};
      satu.pesan = isi.pesan || String(jawaban.status);
      satu.lepas = isi.lepas || [];
      satu.lepas.forEach(function (nama) { delete satu.isi[nama]; });
      if (jawaban.status === 409) { satu.kunci_lama = satu.kunci; }
      return catat(satu).then(function () { return "ditolak"; });
    });
  }
  function kirimIsi(satu, alamat, csrf, kabar) {
    if (satu.diterima) { return Promise.resolve("diterima"); }
    kabar("mengirim", {});
    var kepala = { "Content-Type": "application/json", "Idempotency-Key": satu.kunci };
    return minta("POST", alamat, csrf, { badan: badan(satu), kepala: kepala }).then(function (jawaban) {
      if (jawaban.status === 401) { return "masuk"; }
      if (jawaban.status >= 500 || jawaban.status === 429 || jawaban.status === 403) { return "antre"; }
      if (!jawaban.ok) { return tolak(satu, jawaban); }
      return jawaban.json().then(function (isi) {
        satu.diterima = isi;
        return catat(satu).then(function () { return "diterima"; });
      });
    }).catch(function () { return "antre"; });
  }
  function kirimSatu(satu, tempat, siapa, kabar) {
    if (siapa.pemilik !== satu.pemilik) { return Promise.resolve("orang_lain"); }
    return kirimIsi(satu, tempat.kirim, siapa.csrf, kabar).then(function (hasil) {
      if (hasil !== "diterima") { return hasil; }
      return kirimFoto(satu, siapa.csrf, kabar).then(function (tuntas) {
        if (!tuntas) { return "antre"; }
        var hasilnya = satu.foto_ditolak ? "tanpa_foto" : "terkirim";
        return hapus(satu.kunci).then(function () { return hasilnya; }, function () { return hasilnya; });
      });
    });
  }
  function jalankan(tempat, kabar, lepas) {
    return (lepas ? Promise.resolve([lepas]) : semua()).then(function (daftar) {
      var antre = daftar.filter(function (satu) { return satu.keadaan === "antre"; });
      if (!antre.length) { return null; }
      return tanya(tempat.sinkron).then(function (siapa) {
        return antre.reduce(function (rantai, satu) {
          return rantai.then(function () {
            if (!siapa) { kabar(satu, "antre", {}); return null; }
            if (!siapa.masuk) { kabar(satu, "masuk", {}); return null; }
            return kirimSatu(satu, tempat, siapa, function (hasil, rincian) { kabar(satu, hasil, rincian); })
              .then(function (hasil) {
                kabar(satu, hasil, Object.assign({ foto: (satu.foto_ditolak || []).join(", ") }, satu.diterima));
              });
          });
        }, Promise.resolve());
      });
    });
  }
  /* Send everything that waits, one at a time, or only what the phone could not keep (lepas), after
     what is on its way. kabar(satu, hasil, rincian) hears of each. */
  function kirimSemua(tempat, kabar, lepas) {
    var ini = (berjalan || Promise.resolve()).then(function () { return jalankan(tempat, kabar, lepas); })
      .catch(function () { return null; })
      .then(function () { if (berjalan === ini) { berjalan = null; } });
    berjalan = ini;
    return ini;
  }
  function sibuk() { return berjalan !== null; }

  window.AwasiSimpanan = {
    simpan: simpan, ambil: ambil, semua: semua, hapus: hapus, kosongkan: kosongkan,
    kunciBaru: kunciBaru, kirimSemua: kirimSemua, sibuk: sibuk, tanya: tanya, ada: "indexedDB" in window
  };
})();
