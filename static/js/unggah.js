/* Evidence in pieces: announce, send, and go on where a broken connection stopped. */
(function () {
  "use strict";

  var POTONG = 256 * 1024;
  var HITUNG_MAKS = 32 * 1024 * 1024;
  var JEDA_MAKS = 30000;

  function tunda(ms) {
    return new Promise(function (lanjut) {
      var selesai = function () {
        clearTimeout(jam);
        window.removeEventListener("online", selesai);
        lanjut();
      };
      var jam = setTimeout(selesai, ms);
      window.addEventListener("online", selesai);
    });
  }

  function sidik(berkas) {
    if (!window.crypto || !crypto.subtle || berkas.size > HITUNG_MAKS) {
      return Promise.resolve("");
    }
    return berkas.arrayBuffer().then(function (isi) {
      return crypto.subtle.digest("SHA-256", isi);
    }).then(function (hash) {
      return Array.from(new Uint8Array(hash)).map(function (bita) {
        return bita.toString(16).padStart(2, "0");
      }).join("");
    });
  }

  function Galat(pesan) { this.pesan = pesan; }

  function pesanGalat(jawaban) {
    return jawaban.json().then(function (isi) { return isi.detail || ""; }, function () { return ""; });
  }

  /* Try again while the network or the server is away; give up only on a clear refusal. */
  function gigih(kerja, keadaan, kali) {
    return kerja().then(function (jawaban) {
      if (jawaban.status < 500 && jawaban.status !== 429) { return jawaban; }
      throw new Error("status " + jawaban.status);
    }).catch(function () {
      keadaan("menunggu");
      return tunda(Math.min(JEDA_MAKS, 1000 * Math.pow(2, kali || 0))).then(function () {
        return gigih(kerja, keadaan, (kali || 0) + 1);
      });
    });
  }

  function umumkan(tujuan, berkas, hash, keadaan) {
    return gigih(function () {
      return fetch(tujuan.alamat, {
        method: "POST",
        credentials: "omit",
        headers: { "Content-Type": "application/json", "X-Kode-Akses": tujuan.kode },
        body: JSON.stringify({ nama: berkas.name, ukuran: berkas.size, sha256: hash, jenis: berkas.type })
      });
    }, keadaan).then(function (jawaban) {
      if (jawaban.status === 201) { return new URL(jawaban.headers.get("Location")).pathname; }
      return pesanGalat(jawaban).then(function (pesan) { throw new Galat(pesan); });
    });
  }

  function posisi(tempat, tujuan, keadaan) {
    return gigih(function () {
      return fetch(tempat, { method: "HEAD", credentials: "omit", cache: "no-store", headers: { "X-Kode-Akses": tujuan.kode } });
    }, keadaan).then(function (jawaban) { return Number(jawaban.headers.get("Upload-Offset") || 0); });
  }

  function lanjutkan(tempat, tujuan, berkas, dari, keadaan) {
    keadaan("berjalan", dari);
    if (dari >= berkas.size) { return Promise.resolve(); }
    var potong = berkas.slice(dari, dari + POTONG);
    return fetch(tempat, {
      method: "PATCH",
      credentials: "omit",
      headers: { "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(dari), "X-Kode-Akses": tujuan.kode },
      body: potong
    }).then(function (jawaban) {
      if (jawaban.status === 204) { return Number(jawaban.headers.get("Upload-Offset")); }
      if (jawaban.status === 409 || jawaban.status === 429 || jawaban.status >= 500) { throw new Error("ulang"); }
      return pesanGalat(jawaban).then(function (pesan) { throw new Galat(pesan); });
    }).catch(function (galat) {
      if (galat instanceof Galat) { throw galat; }
      keadaan("menunggu", dari);
      return tunda(1500).then(function () { return posisi(tempat, tujuan, keadaan); });
    }).then(function (sampai) { return lanjutkan(tempat, tujuan, berkas, sampai, keadaan); });
  }

  /* Send one file. keadaan(word, offset): menunggu, berjalan, selesai, gagal. */
  function kirim(tujuan, berkas, keadaan) {
    keadaan("menunggu", 0);
    return sidik(berkas).then(function (hash) {
      return umumkan(tujuan, berkas, hash, keadaan);
    }).then(function (tempat) {
      return lanjutkan(tempat, tujuan, berkas, 0, keadaan);
    }).then(function () { keadaan("selesai", berkas.size); }, function (galat) {
      keadaan("gagal", 0, galat instanceof Galat ? galat.pesan : "");
    });
  }

  function baris(borang, berkas) {
    var cetakan = borang.querySelector("template[data-baris]").content.firstElementChild.cloneNode(true);
    cetakan.querySelector("[data-nama]").textContent = berkas.name;
    borang.querySelector("[data-daftar]").appendChild(cetakan);
    var kata = borang.dataset;
    return function (keadaan, dari, pesan) {
      var kemajuan = cetakan.querySelector("progress");
      cetakan.className = "berkas berkas--" + keadaan;
      kemajuan.hidden = keadaan === "selesai" || keadaan === "gagal";
      kemajuan.max = berkas.size || 1;
      if (typeof dari === "number") { kemajuan.value = dari; }
      var persen = Math.floor(100 * (kemajuan.value / kemajuan.max));
      var teks = { menunggu: kata.kataMenunggu, berjalan: kata.kataBerjalan.replace("%s", persen), selesai: kata.kataSelesai, gagal: pesan || kata.kataGagal };
      cetakan.querySelector("[data-keadaan]").textContent = teks[keadaan];
    };
  }

  /* Send several files one after the other and show each of them in the form's list. */
  function unggah(borang, daftar) {
    var tujuan = { alamat: borang.dataset.alamat, kode: borang.dataset.kode };
    var tampilan = Array.from(daftar).map(function (berkas) { return baris(borang, berkas); });
    return Array.from(daftar).reduce(function (antre, berkas, ke) {
      return antre.then(function () { return kirim(tujuan, berkas, tampilan[ke]); });
    }, Promise.resolve());
  }

  function pasang(borang) {
    if (!borang.dataset.kode || borang.dataset.terpasang) { return; }
    borang.dataset.terpasang = "ya";
    var pilih = borang.querySelector("input[type=file]");
    borang.addEventListener("submit", function (kejadian) {
      kejadian.preventDefault();
      if (!pilih.files.length) { pilih.focus(); return; }
      var daftar = Array.from(pilih.files);
      pilih.value = "";
      unggah(borang, daftar);
    });
  }

  window.AwasiUnggah = { pasang: pasang, unggah: unggah };
  document.querySelectorAll("form[data-unggah]").forEach(pasang);
})();
