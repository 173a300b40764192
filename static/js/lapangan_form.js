/* Form A on the phone: every letter is kept, photos wait beside it, sending needs no network now. */
(function () {
  "use strict";
  var form = document.querySelector("[data-form-a]");
  var akar = document.querySelector("[data-lapangan]");
  var simpanan = window.AwasiSimpanan;
  var wadahKata = document.getElementById("kata-lapangan");
  if (!form) { return; }

  /* ---------- What follows from an answer, with or without a draft on the server ---------- */

  var jika = form.querySelector("[data-jika-dugaan]");
  function ikuti() {
    var pilih = form.querySelector("[name=ada_dugaan]:checked");
    jika.hidden = !pilih || pilih.value !== "ya";
  }
  form.addEventListener("change", ikuti);
  ikuti();
  if (form.hasAttribute("data-daring") || !wadahKata || !simpanan || !simpanan.ada || !window.crypto || !crypto.subtle) { return; }

  var kata = JSON.parse(wadahKata.textContent);
  var ACUAN = ["tugas", "siaga", "menggantikan"];
  var FOTO_MAKS = 15 * 1024 * 1024;
  var satu = { kunci: "", pemilik: akar.dataset.pemilik, isi: {}, foto: [], keadaan: "draf" };
  var jam = 0;
  var ditulis = false;
  var beku = false;
  var terakhir = "";
  var fotoJalan = Promise.resolve();

  function baca() {
    var hasil = {};
    new FormData(form).forEach(function (nilai, nama) {
      var teks = String(nilai).trim();
      if (teks && nama !== "csrfmiddlewaretoken" && nama !== "kunci") { hasil[nama] = teks; }
    });
    if (hasil.ada_dugaan) { hasil.ada_dugaan = hasil.ada_dugaan === "ya"; }
    if (!hasil.ada_dugaan) {
      Object.keys(hasil).forEach(function (nama) { if (nama.indexOf("dugaan_") === 0) { delete hasil[nama]; } });
    }
    return hasil;
  }
  function tulisAcuan(isi) {
    ACUAN.forEach(function (nama) {
      var kata = document.querySelector("[data-acuan='" + nama + "']");
      form.elements[nama].value = isi[nama] || "";
      if (kata) { kata.hidden = !isi[nama]; }
    });
  }
  function tulis(isi) {
    tulisAcuan(isi);
    Object.keys(isi).forEach(function (nama) {
      var nilai = nama === "ada_dugaan" ? (isi[nama] ? "ya" : "tidak") : isi[nama];
      var medan = form.elements[nama];
      if (medan) { medan.value = nilai; }
    });
    ikuti();
  }
  function beri(unsur, teks) { if (unsur) { unsur.textContent = teks; } }
  function simpanNanti() {
    ditulis = true;
    clearTimeout(jam);
    jam = setTimeout(simpanKini, 400);
  }
  /* Tell whether the phone has it now; a full one keeps nothing, and the page says so. */
  function simpanKini() {
    clearTimeout(jam);
    delete satu.tak_tersimpan;
    if (!satu.kunci) { satu.kunci = simpanan.kunciBaru(); form.dataset.kunciKini = satu.kunci; }
    if (satu.keadaan !== "antre") { satu.keadaan = "draf"; }
    satu.isi = baca();
    var ini = satu;
    return simpanan.simpan(ini).then(function () {
      if (katanya() === kata.tak_tersimpan) { katakan(""); }
      beri(form.querySelector("[data-tersimpan]"), kata.tersimpan + " " + new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" }));
      return true;
    }, function () {
      ini.tak_tersimpan = true;
      beri(form.querySelector("[data-tersimpan]"), "");
      katakan(kata.tak_tersimpan);
      return false;
    });
  }

  /* ---------- Photos ---------- */

  function heks(penyangga) {
    return Array.from(new Uint8Array(penyangga), function (b) { return b.toString(16).padStart(2, "0"); }).join("");
  }
  function gambarFoto() {
    var kotak = form.querySelector("[data-daftar-foto]");
    kotak.replaceChildren();
    satu.foto.forEach(function (foto) {
      var butir = document.createElement("li");
      var hapus = document.createElement("button");
      butir.append(document.createTextNode(foto.nama + " "));
      hapus.type = "button";
      hapus.className = "tombol tombol--teks";
      hapus.textContent = kata.hapus_foto.replace("{nama}", foto.nama);
      hapus.addEventListener("click", function () {
        satu.foto = satu.foto.filter(function (lain) { return lain !== foto; });
        gambarFoto();
        simpanKini();
      });
      butir.append(hapus);
      kotak.append(butir);
    });
  }
  function tambahFoto(berkas, maks, keluhan) {
    if (berkas.size > FOTO_MAKS) { keluhan.push(kata.foto_terlalu_besar.replace("{nama}", berkas.name)); return Promise.resolve(); }
    return berkas.arrayBuffer().then(function (isi) {
      return crypto.subtle.digest("SHA-256", isi).then(function (sidik) {
        var sha256 = heks(sidik);
        if (satu.foto.some(function (foto) { return foto.sha256 === sha256; })) { return; }
        if (satu.foto.length >= maks) { keluhan.push(kata.foto_terlalu_banyak.replace("{n}", maks)); return; }
        satu.foto.push({ nama: berkas.name, ukuran: berkas.size, sha256: sha256, blob: new Blob([isi], { type: berkas.type }) });
      });
    });
  }
  function pasangFoto() {
    var kotak = form.querySelector("[data-foto]");
    var medan = kotak.querySelector("input[type=file]");
    medan.addEventListener("change", function () {
      var keluhan = [];
      fotoJalan = Array.from(medan.files).reduce(function (rantai, berkas) {
        return rantai.then(function () { return tambahFoto(berkas, Number(kotak.dataset.fotoMaks), keluhan); })
          .catch(function () { keluhan.push(kata.foto_gagal.replace("{nama}", berkas.name)); });
      }, fotoJalan).then(function () {
        medan.value = "";
        beri(kotak.querySelector("[data-galat-foto]"), keluhan.join(" "));
        gambarFoto();
        return simpanKini();
      });
    });
  }

  /* ---------- What the server would refuse, said before it is kept for sending ---------- */

  function hapusGalat() {
    form.querySelectorAll("[data-galat-ponsel]").forEach(function (galat) { galat.remove(); });
    form.querySelectorAll(".bidang--galat, .pilihan--galat").forEach(function (kotak) { kotak.classList.remove("bidang--galat", "pilihan--galat"); });
    form.querySelectorAll("[aria-invalid]").forEach(function (medan) { medan.removeAttribute("aria-invalid"); });
    document.querySelectorAll("main > .wadah > [data-ringkasan-galat]").forEach(function (ringkasan) { ringkasan.remove(); });
  }
  function tampilkanGalat(galat) {
    var ringkasan = document.createElement("div");
    var judul = document.createElement("h2");
    var daftar = document.createElement("ul");
    hapusGalat();
    ringkasan.className = "ringkasan-galat";
    ringkasan.tabIndex = -1;
    ringkasan.setAttribute("role", "alert");
    ringkasan.setAttribute("data-ringkasan-galat", "");
    judul.className = "ringkasan-galat__judul";
    judul.textContent = kata.belum_lengkap;
    Object.keys(galat).forEach(function (nama) {
      var kotak = form.querySelector("[data-bidang='" + nama + "']");
      var butir = document.createElement("li");
      var tautan = document.createElement("a");
      var pesan = document.createElement("ul");
      var kendali = kotak && (kotak.matches("fieldset") ? kotak : kotak.querySelector("input, select, textarea"));
      tautan.textContent = [].concat(galat[nama]).join(" ");
      if (kotak) {
        tautan.href = "#" + kendali.id;
        tautan.textContent = (kotak.querySelector("legend, label").textContent.trim().split("\n")[0] + ": " + tautan.textContent);
        pesan.className = "errorlist";
        pesan.id = kendali.id + "_galat";
        pesan.setAttribute("data-galat-ponsel", "");
        pesan.append(document.createElement("li"));
        pesan.firstChild.textContent = [].concat(galat[nama]).join(" ");
        kotak.classList.add(kotak.matches("fieldset") ? "pilihan--galat" : "bidang--galat");
        if (kotak.matches("fieldset")) { kotak.querySelector("legend").after(pesan); } else { kendali.before(pesan); kendali.setAttribute("aria-invalid", "true"); }
      }
      butir.append(tautan);
      daftar.append(butir);
    });
    ringkasan.append(judul, daftar);
    form.parentNode.querySelector("h1").before(ringkasan);
    ringkasan.focus();
  }
  function periksa(isi) {
    var galat = {};
    ["tahapan", "bentuk", "tanggal", "jam_mulai", "tempat", "uraian"].forEach(function (nama) {
      if (!isi[nama]) { galat[nama] = kata.wajib; }
    });
    if (isi.ada_dugaan === undefined) { galat.ada_dugaan = kata.wajib; }
    if (isi.ada_dugaan && !isi.dugaan_peristiwa) { galat.dugaan_peristiwa = kata.wajib; }
    return galat;
  }

  /* ---------- Sending ---------- */

  function katanya() { return form.querySelector("[data-keadaan-kata]").textContent; }
  /* While it is being kept or sent from memory nothing is written into it; what it says stays heard. */
  function bekukan(ya) {
    if (ya === beku) { return; }
    beku = ya;
    Array.from(form.children).forEach(function (unsur) {
      if (!unsur.matches("[data-keadaan], [data-tersimpan]")) { unsur.inert = ya; }
    });
    if (!ya && document.activeElement === document.body) { form.querySelector("#kirim").focus({ preventScroll: true }); }
  }
  /* hasil: what became of it, and so where the way on leads: to the list, or to what waits here. */
  function katakan(teks, hasil) {
    var kotak = form.querySelector("[data-keadaan]");
    kotak.hidden = !teks;
    kotak.querySelectorAll("[data-lanjut]").forEach(function (satu) { satu.hidden = satu.dataset.lanjut.split(" ").indexOf(hasil || "") < 0; });
    beri(kotak.querySelector("[data-keadaan-kata]"), teks);
  }
  function baru() {
    clearTimeout(jam);
    bekukan(false);
    form.reset();
    tulisAcuan({});
    satu = { kunci: "", pemilik: akar.dataset.pemilik, isi: {}, foto: [], keadaan: "draf" };
    delete form.dataset.kunciKini;
    beri(form.querySelector("[data-tersimpan]"), "");
    ditulis = false;
    gambarFoto();
    ikuti();
    history.replaceState(null, "", location.pathname);
  }
  function kirim(kejadian) {
    kejadian.preventDefault();
    var isi = baca();
    var galat = periksa(isi);
    if (Object.keys(galat).length) { tampilkanGalat(galat); return; }
    hapusGalat();
    bekukan(true);
    fotoJalan.then(function () {
      satu.keadaan = "antre";
      return simpanKini();
    }).then(function (tersimpan) {
      var ini = satu;
      terakhir = ini.kunci;
      if (tersimpan) { baru(); }
      katakan(kata.mengirim);
      form.querySelector("[data-keadaan]").scrollIntoView({ block: "center" });
      document.dispatchEvent(new CustomEvent("awasi:kirim-form-a", { detail: tersimpan ? null : ini }));
    });
  }
  /* Put what was kept into the form; what was refused for its key goes on under another. */
  function muat(lama) {
    var dulu = lama.kunci_lama ? lama.kunci : "";
    satu = lama;
    satu.keadaan = "draf";
    if (dulu) { satu.kunci = ""; delete satu.kunci_lama; }
    form.dataset.kunciKini = satu.kunci;
    bekukan(false);
    tulis(satu.isi);
    gambarFoto();
    if (Object.keys(satu.galat || {}).length) { tampilkanGalat(satu.galat); }
    if (!dulu) { return Promise.resolve(); }
    return simpanKini().then(function (tersimpan) { return tersimpan ? simpanan.hapus(dulu) : null; })
      .then(function () { document.dispatchEvent(new CustomEvent("awasi:simpanan-berubah")); });
  }
  document.addEventListener("awasi:form-a", function (kejadian) {
    var kabar = kejadian.detail;
    var masihDiSini = kabar.satu === satu;
    if (kabar.satu.kunci !== terakhir) { return; }
    katakan(kabar.kata, kabar.satu.tak_tersimpan && kabar.hasil === "antre" ? "" : kabar.hasil);
    if (kabar.hasil === "ditolak") {
      if (!masihDiSini && ditulis) { return; }
      muat(kabar.satu);
      if ((satu.lepas || []).length) { history.replaceState(null, "", location.pathname); }
    } else if (masihDiSini && (kabar.hasil === "terkirim" || kabar.hasil === "tanpa_foto")) {
      baru();
    } else if (masihDiSini && kabar.hasil.indexOf("mengirim") < 0) {
      satu.keadaan = "draf";
      if (satu.diterima) { form.querySelector("#kirim").parentNode.inert = false; } else { bekukan(false); }
    }
  });

  /* ---------- Beginnings ---------- */

  function mulai() {
    var kunci = (location.hash.match(/^#draf=([0-9a-f]{64})$/) || [])[1];
    var cari = new URLSearchParams(location.search);
    ACUAN.forEach(function (nama) {
      if (cari.get(nama)) { form.elements[nama].value = cari.get(nama); }
    });
    if (!kunci) { return Promise.resolve(); }
    return simpanan.ambil(kunci).then(function (lama) {
      if (!lama || lama.pemilik !== satu.pemilik || lama.keadaan === "antre") { return null; }
      if ((lama.lepas || []).length) { katakan(lama.pesan); }
      return muat(lama);
    }).catch(function () { return null; });
  }
  form.querySelector("[data-simpan-draf]").hidden = true;
  form.addEventListener("submit", kirim);
  form.addEventListener("input", simpanNanti);
  form.addEventListener("change", simpanNanti);
  window.addEventListener("hashchange", function () { location.reload(); });
  document.addEventListener("visibilitychange", function () { if (document.hidden && ditulis) { simpanKini(); } });
  pasangFoto();
  mulai().then(function () { document.dispatchEvent(new CustomEvent("awasi:simpanan-berubah")); });
})();
