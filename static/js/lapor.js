/* The report form, one question at a time: nothing typed is ever lost, and the answer arrives once.
   Without this file the same form is one long page and works completely. */
(function () {
  "use strict";

  var JEDA = [2, 4, 8, 15, 30];
  var URAIAN_TERPENDEK = 20;
  /* What is missing is explained once its question has been passed. */
  var LANGKAH_UNSUR = { uraian: "cerita", waktu_tempat: "waktu", batas_waktu: "waktu", terlapor: "siapa",
    saksi: "siapa", bukti: "bukti", identitas_pelapor: "identitas" };
  var terpasang = null;

  function semua(akar, pemilih) { return Array.from(akar.querySelectorAll(pemilih)); }
  function buat(nama, kelas, teks) {
    var unsur = document.createElement(nama);
    if (kelas) { unsur.className = kelas; }
    if (teks !== undefined) { unsur.textContent = teks; }
    return unsur;
  }
  function tanggalHariIni(mundur) {
    var hari = new Date();
    hari.setDate(hari.getDate() - (mundur || 0));
    return hari.getFullYear() + "-" + String(hari.getMonth() + 1).padStart(2, "0") + "-" + String(hari.getDate()).padStart(2, "0");
  }
  function tanggalBaca(iso) {
    var bagian = iso.split("-").map(Number);
    return new Date(bagian[0], bagian[1] - 1, bagian[2]).toLocaleDateString(document.documentElement.lang,
      { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  }

  /* ---------- What the form says now ---------- */

  function Isian(form) {
    this.form = form;
  }
  Isian.prototype.nilai = function (nama) {
    var medan = this.form.elements[nama];
    if (!medan) { return ""; }
    if (medan.type === "checkbox") { return medan.checked ? "ya" : ""; }
    return (medan.value || "").trim();
  };
  Isian.prototype.wilayah = function () {
    var calon = this.nilai("wilayah_calon");
    var pilih = semua(this.form, "[data-wilayah] select").map(function (satu) { return satu.value; });
    return pilih.filter(Boolean).pop() || calon;
  };
  Isian.prototype.batasLapor = function (kata) {
    var diketahui = this.nilai("tanggal_diketahui");
    if (!/^\d{4}-\d\d-\d\d$/.test(diketahui) || !kata.batas) { return ""; }
    var bagian = diketahui.split("-").map(Number);
    var hari = new Date(bagian[0], bagian[1] - 1, bagian[2]);
    var sisa = kata.batas.jumlah;
    while (sisa > 0) {
      hari.setDate(hari.getDate() + 1);
      if (kata.batas.satuan !== "hari_kerja" || hari.getDay() % 6) { sisa -= 1; }
    }
    return hari.getFullYear() + "-" + String(hari.getMonth() + 1).padStart(2, "0") + "-" + String(hari.getDate()).padStart(2, "0");
  };
  /* The same questions as laporan.rules.unsur asks on the server. */
  Isian.prototype.unsur = function (kata) {
    var ini = this;
    var adaOrang = function (jenis, bidang) {
      return [0, 1, 2].some(function (urut) {
        return bidang.some(function (nama) { return ini.nilai(jenis + "_" + urut + "_" + nama); });
      });
    };
    var batas = this.batasLapor(kata);
    var bukti = semua(this.form, "[name=bukti_disebut]:checked").length > 0;
    var saksi = adaOrang("saksi", ["nama", "alamat", "telepon"]);
    var tempat = this.nilai("tempat") || this.nilai("tps") || (this.nilai("lintang") && this.nilai("bujur")) ||
      (this.nilai("kejadian_daring") && this.nilai("tautan")) || this.wilayah().length === 13;
    return {
      identitas_pelapor: this.nilai("boleh_tahu") === "ya" && Boolean(this.nilai("nama") && this.nilai("alamat")),
      terlapor: adaOrang("terlapor", ["nama", "jabatan", "instansi"]),
      batas_waktu: Boolean(batas) && batas >= tanggalHariIni(0),
      waktu_tempat: Boolean(this.nilai("tanggal_kejadian") && tempat),
      uraian: this.nilai("uraian").length >= URAIAN_TERPENDEK,
      saksi: saksi,
      bukti: bukti || saksi
    };
  };

  /* ---------- What would be refused, in the server's own words ---------- */

  Isian.prototype.galat = function (langkah, kata) {
    var isi = this.nilai.bind(this);
    var hariIni = tanggalHariIni(0);
    var hasil = [];
    function kalau(benar, id, pesan) { if (benar) { hasil.push([id, pesan]); } }
    if (langkah === "cerita") {
      kalau(isi("uraian").length < URAIAN_TERPENDEK, "id_uraian", kata.uraian_pendek);
      kalau(Array.from(isi("uraian")).length > kata.uraian_maks, "id_uraian", kata.uraian_panjang);
    }
    if (langkah === "tempat") { kalau(!this.wilayah(), "wilayah_cari", kata.wilayah_kosong); }
    if (langkah === "waktu") {
      var kejadian = isi("tanggal_kejadian");
      var diketahui = isi("tanggal_diketahui");
      kalau(kejadian > hariIni, "id_tanggal_kejadian", kata.belum_terjadi);
      kalau(diketahui > hariIni, "id_tanggal_diketahui", kata.belum_terjadi);
      kalau(kejadian && diketahui && kejadian > diketahui && diketahui <= hariIni, "id_tanggal_diketahui", kata.tahu_sebelum);
    }
    if (langkah === "identitas") {
      kalau(!isi("boleh_tahu"), "id_boleh_tahu", kata.boleh_kosong);
      if (isi("boleh_tahu") === "ya") {
        kalau(!isi("nama"), "id_nama", kata.nama_kosong);
        kalau(!isi("telepon") && !isi("surel"), "id_telepon", kata.kontak_kosong);
      }
    }
    return hasil;
  };

  function hapusGalat(akar) {
    semua(akar, "[data-galat-sementara]").forEach(function (satu) { satu.remove(); });
    semua(akar, ".bidang--galat, .pilihan--galat").forEach(function (satu) {
      satu.classList.remove("bidang--galat", "pilihan--galat");
    });
    semua(akar, ".errorlist").forEach(function (satu) { satu.remove(); });
    semua(akar, "[aria-invalid]").forEach(function (satu) { satu.removeAttribute("aria-invalid"); });
  }
  function tampilkanGalat(bagian, galat, kata) {
    var ringkas = buat("div", "ringkasan-galat");
    var daftar = buat("ul");
    ringkas.setAttribute("data-galat-sementara", "");
    ringkas.setAttribute("role", "alert");
    ringkas.tabIndex = -1;
    ringkas.append(buat("h3", "ringkasan-galat__judul", kata.perbaiki), daftar);
    galat.forEach(function (satu) {
      var kendali = document.getElementById(satu[0]);
      var kotak = kendali.closest("[data-bidang]") || kendali;
      var pesan = buat("ul", "errorlist");
      var tautan = buat("a", "", satu[1]);
      var butir = buat("li");
      pesan.id = satu[0] + "_galat";
      pesan.append(buat("li", "", satu[1]));
      kotak.classList.add(kotak.classList.contains("pilihan") ? "pilihan--galat" : "bidang--galat");
      if (kendali.matches("fieldset")) {
        kendali.querySelector("legend").after(pesan);
      } else {
        kendali.before(pesan);
        kendali.setAttribute("aria-invalid", "true");
        kendali.setAttribute("aria-describedby", ((kendali.getAttribute("aria-describedby") || "") + " " + pesan.id).trim());
      }
      tautan.href = "#" + satu[0];
      tautan.addEventListener("click", function (kejadian) {
        kejadian.preventDefault();
        (kendali.matches("fieldset") ? kendali.querySelector("input") : kendali).focus();
      });
      butir.append(tautan);
      daftar.append(butir);
    });
    bagian.prepend(ringkas);
    ringkas.focus();
  }

  /* ---------- Check answers ---------- */

  function bacaNilai(kotak) {
    if (kotak.hasAttribute("data-tinjau-wilayah")) {
      var calon = kotak.querySelector("[name=wilayah_calon]:checked");
      var nama = semua(kotak, "select").filter(function (satu) { return satu.value; })
        .map(function (satu) { return satu.options[satu.selectedIndex].text; }).reverse();
      return nama.join(", ") || (calon ? calon.closest("label").innerText.trim() : "");
    }
    return semua(kotak, "input, select, textarea").map(function (satu) {
      if (satu.type === "radio" || satu.type === "checkbox") {
        return satu.checked ? satu.closest("label").querySelector(".kartu-pilih__kata").textContent : "";
      }
      if (satu.type === "date" && satu.value) { return tanggalBaca(satu.value); }
      return satu.value.trim();
    }).filter(Boolean).join(kotak.matches("[data-orang], .tumpuk") ? ", " : "\n");
  }
  function susunTinjauan(form, wadah, kata, buka) {
    wadah.textContent = "";
    semua(form, "[data-langkah]").forEach(function (bagian) {
      var nama = bagian.getAttribute("data-langkah");
      var daftar = buat("dl", "rincian");
      var judul = bagian.querySelector(".langkah__tanya").textContent;
      if (nama === "periksa") { return; }
      semua(bagian, "[data-tinjau]").forEach(function (kotak) {
        var isi = bacaNilai(kotak);
        if (kotak.closest("[data-jika][hidden]") || (!isi && !kotak.hasAttribute("data-utama"))) { return; }
        var baris = buat("div");
        var nilai = buat("dd", "", isi || kata.belum_diisi);
        if (!isi) { nilai.classList.add("belum"); }
        baris.append(buat("dt", "", kotak.getAttribute("data-tinjau")), nilai);
        daftar.append(baris);
      });
      var kepala = buat("div", "lapor__tinjau");
      var ubah = buat("button", "tombol tombol--teks", kata.ubah);
      ubah.type = "button";
      ubah.append(buat("span", "senyap", " " + judul));
      ubah.addEventListener("click", function () { buka(nama, true); });
      kepala.append(buat("h3", "", judul), ubah);
      wadah.append(kepala, daftar);
    });
  }

  /* ---------- Sending ---------- */

  function Pengirim(form, kata, selesai) {
    var kotak = form.querySelector("[data-keadaan]");
    var ucap = form.querySelector("[data-keadaan-kata]");
    var coba = form.querySelector("[data-coba]");
    var tombol = form.querySelector("[data-kirim]");
    var berjalan = false;
    var jam = 0;
    var ke = 0;
    var segar = false;

    function katakan(pesan, bolehCoba) {
      kotak.hidden = false;
      ucap.textContent = pesan;
      coba.hidden = !bolehCoba;
    }
    function lepas() {
      berjalan = false;
      tombol.removeAttribute("aria-disabled");
    }
    function nanti(tunggu) {
      var detik = tunggu || JEDA[Math.min(ke, JEDA.length - 1)];
      ke += 1;
      katakan(navigator.onLine === false ? kata.tanpa_sambungan : kata.mencoba_lagi, true);
      jam = setTimeout(jalan, detik * 1000);
    }
    /* A page left open for days: ask for a new permission once, with everything still in place. */
    function segarkan() {
      segar = true;
      return fetch(location.pathname.replace("terkirim/", ""), { credentials: "same-origin", cache: "no-store" })
        .then(function (jawaban) { return jawaban.text(); })
        .then(function (teks) {
          var baru = new DOMParser().parseFromString(teks, "text/html").querySelector("[name=csrfmiddlewaretoken]");
          if (baru) { form.elements.csrfmiddlewaretoken.value = baru.value; }
          jalan();
        });
    }
    function terima(jawaban) {
      if (jawaban.status === 403 && !segar) { return segarkan(); }
      if (jawaban.status >= 500 || jawaban.status === 429 || jawaban.status === 408) {
        nanti(Math.min(60, Number(jawaban.headers.get("Retry-After")) || 0));
        return null;
      }
      return jawaban.text().then(function (teks) {
        var halaman = new DOMParser().parseFromString(teks, "text/html");
        lepas();
        if (halaman.querySelector("[data-tanda-terima], form[data-lapor]")) { selesai(halaman); return; }
        var judul = halaman.querySelector("main h1");
        katakan(kata.ditolak.replace("{n}", jawaban.status) + (judul ? " " + judul.textContent : ""), true);
      });
    }
    function jalan() {
      clearTimeout(jam);
      berjalan = true;
      tombol.setAttribute("aria-disabled", "true");
      katakan(ke ? kata.mencoba : kata.mengirim, false);
      var batal = new AbortController();
      var batas = setTimeout(function () { batal.abort(); }, 45000);
      fetch(form.action, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        headers: { Accept: "text/html" },
        credentials: "same-origin",
        cache: "no-store",
        signal: batal.signal
      }).then(terima, function () { nanti(0); }).catch(function () { nanti(0); })
        .then(function () { clearTimeout(batas); });
    }
    coba.addEventListener("click", jalan);
    window.addEventListener("online", function () { if (berjalan && jam) { jalan(); } });
    this.kirim = function () { if (!berjalan) { ke = 0; jalan(); } };
  }

  /* Put the answer's <main> in place of ours, with what it needs, and let its parts wake up. */
  function tukar(halaman) {
    var baru = document.importNode(halaman.querySelector("main"), true);
    document.querySelector("main").replaceWith(baru);
    document.title = halaman.title;
    semua(halaman, "link[rel=stylesheet]").forEach(function (gaya) {
      if (!document.querySelector("link[href='" + gaya.getAttribute("href") + "']")) {
        document.head.append(document.importNode(gaya, true));
      }
    });
    semua(halaman, "script[src]").forEach(function (asal) {
      if (document.querySelector("script[src='" + asal.getAttribute("src") + "']")) { return; }
      var skrip = buat("script");
      skrip.src = asal.getAttribute("src");
      document.head.append(skrip);
    });
    baru.dispatchEvent(new CustomEvent("awasi:isi-baru", { bubbles: true }));
    return baru;
  }

  /* ---------- One form ---------- */

  function pasang(form) {
    var kata = JSON.parse(document.getElementById("kata-lapor").textContent);
    var isian = new Isian(form);
    var bagian = semua(form, "[data-langkah]");
    var nama = bagian.map(function (satu) { return satu.getAttribute("data-langkah"); });
    var muka = document.querySelector(".lapor__muka");
    var lanjut = form.querySelector("[data-lanjut]");
    var mundur = form.querySelector("[data-mundur]");
    var ringkasan = document.querySelector("[data-ringkasan-galat]");
    var kini = 0;
    var kotor = Boolean(ringkasan);
    var judulAsal = document.title;

    function tampil(tujuan, denganFokus) {
      kini = Math.max(0, nama.indexOf(tujuan));
      bagian.forEach(function (satu, i) { satu.hidden = i !== kini; });
      muka.classList.toggle("lapor__muka--ringkas", kini > 0);
      mundur.hidden = kini === 0;
      lanjut.hidden = kini === bagian.length - 1;
      periksaUnsur();
      if (nama[kini] === "periksa") { susunTinjauan(form, form.querySelector("[data-tinjauan]"), kata, buka); }
      if (!denganFokus) { return; }
      var tanya = bagian[kini].querySelector(".langkah__tanya");
      document.title = tanya.textContent + " – Awasi";
      window.scrollTo(0, 0);
      tanya.focus({ preventScroll: true });
    }
    /* dalam counts our own entries in the history; tinjau: from the check and back to it. */
    function buka(tujuan, tinjau) {
      var dalam = (history.state && history.state.dalam) || 0;
      history.pushState({ langkah: tujuan, dalam: dalam + 1, tinjau: Boolean(tinjau) }, "", "#" + tujuan);
      tampil(tujuan, true);
    }
    function berikutnya() {
      var keTinjauan = history.state && history.state.tinjau && nama[kini] !== "apa";
      return keTinjauan ? "periksa" : nama[kini + 1];
    }
    function maju() {
      hapusGalat(bagian[kini]);
      var galat = isian.galat(nama[kini], kata);
      if (galat.length) {
        document.title = kata.galat + " " + judulAsal;
        tampilkanGalat(bagian[kini], galat, kata);
        return;
      }
      if (ringkasan) { ringkasan.remove(); ringkasan = null; }
      buka(berikutnya());
    }

    /* Things that follow from an answer. */
    function ikuti() {
      var kategori = isian.nilai("kategori");
      form.querySelector("[data-uang]").hidden = kategori !== "politik_uang";
      semua(form, "[data-jika]").forEach(function (satu) {
        satu.hidden = satu.getAttribute("data-jika") !== isian.nilai("boleh_tahu");
      });
      form.querySelector("[data-jika-daring]").hidden = !isian.nilai("kejadian_daring");
      var batas = isian.batasLapor(kata);
      var pesan = !batas ? "" : batas >= tanggalHariIni(0) ? kata.batas_sampai : kata.batas_lewat;
      form.querySelector("[data-batas-waktu]").textContent = pesan.replace("{tanggal}", batas ? tanggalBaca(batas) : "");
      periksaUnsur();
    }
    function periksaUnsur() {
      var kotak = form.querySelector("[data-unsur]");
      if (!kotak) { return; }
      var ada = isian.unsur(kata);
      var butir = semua(kotak, "[data-unsur-kode]");
      var lengkap = 0;
      butir.forEach(function (satu) {
        var terpenuhi = ada[satu.getAttribute("data-unsur-kode")] === true;
        var rupa = terpenuhi ? "ada" : "kurang";
        lengkap += terpenuhi ? 1 : 0;
        satu.className = "unsur__butir unsur__butir--" + rupa;
        satu.querySelector("[data-unsur-kata]").textContent = terpenuhi ? kata.terpenuhi : kata.belum_ada;
        satu.querySelector("[data-unsur-ikon]").replaceChildren(
          form.querySelector("template[data-ikon=" + rupa + "]").content.cloneNode(true));
        var lewat = kini > nama.indexOf(LANGKAH_UNSUR[satu.getAttribute("data-unsur-kode")] || "identitas");
        satu.querySelector("[data-unsur-catatan]").hidden = terpenuhi || !lewat;
      });
      var ringkas = kotak.querySelector("[data-unsur-ringkas]");
      var teks = kata.unsur_ringkas.replace("{ada}", lengkap).replace("{jumlah}", butir.length);
      if (ringkas.textContent !== teks) { ringkas.textContent = teks; }
    }

    var pengirim = new Pengirim(form, kata, function (halaman) {
      kotor = false;
      terpasang = null;
      var baru = tukar(halaman);
      if (baru.querySelector("[data-tanda-terima]")) {
        history.replaceState({ terkirim: true }, "", form.action);
        window.scrollTo(0, 0);
        var judul = baru.querySelector("h1");
        judul.tabIndex = -1;
        judul.focus({ preventScroll: true });
      }
    });

    form.addEventListener("submit", function (kejadian) {
      kejadian.preventDefault();
      if (kini < bagian.length - 1) { maju(); return; }
      var salah = nama.filter(function (satu) { return isian.galat(satu, kata).length; })[0];
      if (salah) { buka(salah); tampilkanGalat(bagian[kini], isian.galat(salah, kata), kata); return; }
      pengirim.kirim();
    });
    form.addEventListener("keydown", function (kejadian) {
      if (kejadian.key !== "Enter" || kejadian.defaultPrevented || kejadian.target.tagName !== "INPUT") { return; }
      kejadian.preventDefault();
      if (kini < bagian.length - 1) { maju(); }
    });
    form.addEventListener("input", function () { kotor = true; ikuti(); });
    form.addEventListener("change", ikuti);
    form.addEventListener("awasi:wilayah", function () {
      kotor = true;
      semua(form, "[name=wilayah_calon]").forEach(function (satu) { satu.checked = false; });
      periksaUnsur();
    });
    lanjut.addEventListener("click", maju);
    mundur.addEventListener("click", function () {
      if (history.state && history.state.dalam) { history.back(); } else { buka(nama[kini - 1]); }
    });
    semua(form, "[data-isi-tanggal]").forEach(function (tombol) {
      tombol.addEventListener("click", function () {
        var dari = tombol.getAttribute("data-isi-tanggal");
        var tanggal = form.elements.tanggal_diketahui;
        tanggal.value = dari === "kejadian" ? isian.nilai("tanggal_kejadian") || tanggal.value : tanggalHariIni(Number(dari));
        kotor = true;
        ikuti();
      });
    });
    /* One group of kinds open at a time. */
    semua(form, "details.kelompok").forEach(function (satu, _i, daftar) {
      satu.addEventListener("toggle", function () {
        if (satu.open) { daftar.forEach(function (lain) { if (lain !== satu) { lain.open = false; } }); }
      });
    });
    if (ringkasan) {
      semua(ringkasan, "a").forEach(function (tautan) {
        tautan.addEventListener("click", function (kejadian) {
          var sasaran = document.getElementById(tautan.getAttribute("href").slice(1));
          if (!sasaran) { return; }
          kejadian.preventDefault();
          tampil(sasaran.closest("[data-langkah]").getAttribute("data-langkah"), false);
          (sasaran.matches("fieldset, div") ? sasaran.querySelector("input, select") : sasaran).focus();
        });
      });
    }
    if (window.matchMedia("(max-width: 59.99em)").matches && form.querySelector("[data-unsur]")) {
      form.querySelector("[data-unsur]").open = false;
    }
    window.addEventListener("beforeunload", function (kejadian) {
      if (kotor && terpasang === form) { kejadian.preventDefault(); kejadian.returnValue = ""; }
    });
    document.addEventListener("awasi:tutup-cepat", function () { kotor = false; form.reset(); });

    terpasang = form;
    form.awasiTampil = tampil;
    var galatPertama = form.querySelector(".errorlist, [data-calon]");
    var awal = galatPertama ? galatPertama.closest("[data-langkah]").getAttribute("data-langkah") : nama[0];
    history.replaceState({ langkah: awal }, "", location.pathname + (galatPertama ? "#" + awal : ""));
    ikuti();
    tampil(awal, false);
    if (ringkasan) { muka.classList.add("lapor__muka--ringkas"); ringkasan.focus(); }
  }

  window.addEventListener("popstate", function (kejadian) {
    if (terpasang) {
      terpasang.awasiTampil(kejadian.state && kejadian.state.langkah, true);
    } else if (!kejadian.state || kejadian.state.langkah) {
      /* The form was sent: what is behind it is a new, empty form. */
      location.replace("/lapor/");
    }
  });
  function mulai(akar) { semua(akar, "form[data-lapor]").forEach(pasang); }
  document.addEventListener("awasi:isi-baru", function (kejadian) { mulai(kejadian.target); });
  mulai(document);
})();
