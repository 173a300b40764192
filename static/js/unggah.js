/* Evidence in pieces: announce, send, and go on where a broken connection stopped.
   Without this file the same form is an ordinary upload. */
(function () {
  "use strict";

  var POTONG = 256 * 1024;
  var HITUNG_MAKS = 32 * 1024 * 1024;
  var JEDA_AWAL = 1000;
  var JEDA_MAKS = 30000;
  var GAGAL_MAKS = 8;
  var berjalan = 0;

  function Galat(pesan) { this.pesan = pesan; }

  /* Wait, but not after the connection came back. */
  function tunda(ms) {
    return new Promise(function (lanjut) {
      function selesai() {
        clearTimeout(jam);
        window.removeEventListener("online", selesai);
        lanjut();
      }
      var jam = setTimeout(selesai, ms);
      window.addEventListener("online", selesai);
    });
  }

  function sidik(berkas) {
    if (!window.crypto || !crypto.subtle || berkas.size > HITUNG_MAKS) { return Promise.resolve(""); }
    return berkas.arrayBuffer().then(function (isi) {
      return crypto.subtle.digest("SHA-256", isi);
    }).then(function (hash) {
      return Array.from(new Uint8Array(hash)).map(function (bita) {
        return bita.toString(16).padStart(2, "0");
      }).join("");
    });
  }

  function tolakan(jawaban) {
    return jawaban.json().then(function (isi) {
      var galat = Object.values(isi.galat || {}).join(" ");
      throw new Galat(galat || isi.detail || "");
    }, function () { throw new Galat(""); });
  }

  function minta(tujuan, alamat, cara, kepala, isi) {
    return fetch(alamat, {
      method: cara,
      credentials: "omit",
      cache: "no-store",
      headers: Object.assign({ "X-Kode-Akses": tujuan.kode }, kepala),
      body: isi
    });
  }

  /* Try again while the network or the server is away; give up only on a clear refusal. */
  function gigih(kerja, keadaan, kali, gagal) {
    kali = kali || 0;
    gagal = gagal || 0;
    return kerja().then(function (jawaban) {
      if (jawaban.status < 500 && jawaban.status !== 429) { return jawaban; }
      gagal += 1;
      return gagal >= GAGAL_MAKS ? tolakan(jawaban) : null;
    }, function () { return null; }).then(function (jawaban) {
      if (jawaban) { return jawaban; }
      keadaan("menunggu");
      return tunda(Math.min(JEDA_MAKS, JEDA_AWAL * Math.pow(2, kali))).then(function () {
        return gigih(kerja, keadaan, kali + 1, gagal);
      });
    });
  }

  /* How far the server has come: {dari, tersegel}. */
  function bacaPosisi(jawaban) {
    return {
      dari: Number(jawaban.headers.get("Upload-Offset") || 0),
      tersegel: jawaban.headers.get("Bukti-Status") === "tersegel"
    };
  }

  /* Announced again (the answer was lost, the page was left), the file goes on where it stopped. */
  function umumkan(tujuan, berkas, hash, keadaan) {
    var isi = JSON.stringify({ nama: berkas.name, ukuran: berkas.size, sha256: hash, jenis: berkas.type });
    return gigih(function () {
      return minta(tujuan, tujuan.alamat, "POST", { "Content-Type": "application/json" }, isi);
    }, keadaan).then(function (jawaban) {
      if (jawaban.status !== 201) { return tolakan(jawaban); }
      var posisi = bacaPosisi(jawaban);
      posisi.tempat = new URL(jawaban.headers.get("Location"), location.href).pathname;
      return posisi;
    });
  }

  function tanyaPosisi(tempat, tujuan, keadaan) {
    return gigih(function () { return minta(tujuan, tempat, "HEAD"); }, keadaan).then(function (jawaban) {
      if (jawaban.status !== 200) { throw new Galat(""); }
      return bacaPosisi(jawaban);
    });
  }

  function kirimPotong(tempat, tujuan, berkas, dari, keadaan) {
    var kepala = { "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(dari) };
    return minta(tujuan, tempat, "PATCH", kepala, berkas.slice(dari, dari + POTONG)).then(function (jawaban) {
      if (jawaban.status === 204) { return bacaPosisi(jawaban); }
      if (jawaban.status === 409 || jawaban.status === 429 || jawaban.status >= 500) { return null; }
      return tolakan(jawaban);
    }, function () { return null; }).then(function (posisi) {
      if (posisi) { return posisi; }
      keadaan("menunggu", dari);
      return tunda(JEDA_AWAL).then(function () { return tanyaPosisi(tempat, tujuan, keadaan); });
    });
  }

  function lanjutkan(tempat, tujuan, berkas, posisi, keadaan) {
    if (posisi.tersegel) { return Promise.resolve(); }
    keadaan("berjalan", posisi.dari);
    return kirimPotong(tempat, tujuan, berkas, posisi.dari, keadaan).then(function (baru) {
      return lanjutkan(tempat, tujuan, berkas, baru, keadaan);
    });
  }

  /* Send one file. keadaan(word, offset, message): menunggu, berjalan, selesai, gagal. */
  function kirim(tujuan, berkas, keadaan) {
    keadaan("berjalan", 0);
    return sidik(berkas).then(function (hash) {
      return umumkan(tujuan, berkas, hash, keadaan);
    }).then(function (posisi) {
      return lanjutkan(posisi.tempat, tujuan, berkas, posisi, keadaan);
    }).then(function () { keadaan("selesai", berkas.size); }, function (galat) {
      keadaan("gagal", 0, galat instanceof Galat ? galat.pesan : "");
    });
  }

  function gambarIkon(borang, nama) {
    return borang.querySelector("template[data-cetakan=" + nama + "]").content.cloneNode(true);
  }

  /* A sealed file meets the element of evidence, unless an officer has judged it. */
  function penuhiUnsur(borang) {
    document.querySelectorAll("[data-unsur-kode=bukti]:not([data-unsur-dinilai]).unsur__butir--kurang").forEach(function (butir) {
      butir.classList.replace("unsur__butir--kurang", "unsur__butir--ada");
      butir.querySelector(".ikon").replaceWith(gambarIkon(borang, "selesai"));
      butir.querySelector(".unsur__kata").textContent = borang.dataset.kataTerpenuhi;
      butir.querySelector(".unsur__catatan").textContent = borang.dataset.kataSudah;
      var daftar = butir.closest("[data-unsur]");
      var ringkas = daftar.querySelector("[data-unsur-ringkas]");
      var lengkap = daftar.querySelectorAll("[data-unsur-kode]:not(.unsur__butir--kurang)").length;
      ringkas.textContent = ringkas.textContent.replace(/\d+/, lengkap);
    });
  }

  /* One line of the list for one file, and the function that moves it. */
  function baris(borang, berkas) {
    var kata = borang.dataset;
    var kotak = borang.querySelector("template[data-baris]").content.firstElementChild.cloneNode(true);
    var kemajuan = kotak.querySelector("progress");
    var tulisan = kotak.querySelector("[data-keadaan]");
    kotak.querySelector("[data-nama]").textContent = berkas.name;
    kotak.querySelector("[data-ikon]").append(gambarIkon(borang, "berkas"));
    kemajuan.max = berkas.size || 1;
    kemajuan.setAttribute("aria-label", kata.kataKemajuan + " " + berkas.name);
    tulisan.textContent = kata.kataAntre;
    borang.querySelector("[data-daftar]").append(kotak);
    return function (keadaan, dari, pesan) {
      var usai = keadaan === "selesai" || keadaan === "gagal";
      if (typeof dari === "number") { kemajuan.value = dari; }
      var persen = Math.floor(100 * kemajuan.value / kemajuan.max);
      kotak.className = "berkas berkas--" + keadaan;
      tulisan.textContent = {
        menunggu: kata.kataMenunggu,
        berjalan: kata.kataBerjalan.replace("%s", persen),
        selesai: kata.kataSelesai,
        gagal: pesan || kata.kataGagal
      }[keadaan];
      if (!usai) { return; }
      kemajuan.remove();
      kotak.querySelector("[data-ikon]").replaceChildren(gambarIkon(borang, keadaan));
      borang.querySelector("[data-kabar]").textContent = berkas.name + ": " + tulisan.textContent;
      if (keadaan === "selesai") { penuhiUnsur(borang); }
    };
  }

  /* Send several files one after the other and show each of them in the form's list. */
  function unggah(borang, daftar) {
    var tujuan = { alamat: borang.dataset.alamat, kode: borang.dataset.kode };
    var semua = Array.from(daftar).map(function (berkas) {
      return { berkas: berkas, keadaan: baris(borang, berkas) };
    });
    berjalan += 1;
    borang.awasiAntre = semua.reduce(function (antre, satu) {
      return antre.then(function () { return kirim(tujuan, satu.berkas, satu.keadaan); });
    }, borang.awasiAntre || Promise.resolve()).then(function () { berjalan -= 1; });
    return borang.awasiAntre;
  }

  function pasang(borang) {
    if (!borang.dataset.kode || borang.dataset.terpasang) { return; }
    borang.dataset.terpasang = "ya";
    var pilih = borang.querySelector("input[type=file]");
    borang.addEventListener("submit", function (kejadian) {
      kejadian.preventDefault();
      pilih.setCustomValidity(pilih.files.length ? "" : borang.dataset.kataKosong);
      if (!pilih.reportValidity()) { return; }
      var daftar = Array.from(pilih.files);
      pilih.value = "";
      unggah(borang, daftar);
    });
    pilih.addEventListener("change", function () { pilih.setCustomValidity(""); });
  }

  function mulai(akar) { akar.querySelectorAll("form[data-unggah]").forEach(pasang); }

  window.addEventListener("beforeunload", function (kejadian) {
    if (berjalan) { kejadian.preventDefault(); kejadian.returnValue = ""; }
  });
  document.addEventListener("awasi:isi-baru", function (kejadian) { mulai(kejadian.target); });
  window.AwasiUnggah = { pasang: pasang, unggah: unggah };
  mulai(document);
})();
