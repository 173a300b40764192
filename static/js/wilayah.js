/* Region chooser: four selects that follow each other, and a search box above them. */
(function () {
  "use strict";
  var TINGKAT = ["provinsi", "kabupaten", "kecamatan", "desa"];
  var LEBAR = [2, 5, 8, 13];

  function ambil(sumber, tanya) {
    return fetch(sumber + "?" + new URLSearchParams(tanya), { headers: { Accept: "application/json" } })
      .then(function (jawaban) {
        if (!jawaban.ok) { throw new Error(String(jawaban.status)); }
        return jawaban.json();
      })
      .then(function (isi) { return isi.hasil; });
  }

  function pasang(akar) {
    var sumber = akar.getAttribute("data-sumber");
    var kotak = akar.querySelector("[data-cari]");
    var daftar = document.getElementById(kotak.getAttribute("aria-controls"));
    var kabar = akar.querySelector("[data-kabar-cari]");
    var pilih = TINGKAT.map(function (nama) { return akar.querySelector("[data-tingkat=" + nama + "]"); });
    var termuat = {};
    var hasil = [];
    var sorot = -1;
    var urutan = 0;

    function kode() {
      for (var i = 3; i >= 0; i -= 1) { if (pilih[i].value) { return pilih[i].value; } }
      return "";
    }
    function umumkan() {
      akar.dispatchEvent(new CustomEvent("awasi:wilayah", { bubbles: true, detail: { kode: kode() } }));
    }
    function tampilkanTingkat() {
      pilih.forEach(function (satu, i) { satu.parentNode.hidden = i > 0 && satu.options.length < 2; });
    }
    function kosongkan(mulai) {
      for (var i = mulai; i < 4; i += 1) { pilih[i].length = 1; pilih[i].value = ""; }
    }
    function tambah(i, nilai, nama) {
      if (!Array.from(pilih[i].options).some(function (o) { return o.value === nilai; })) {
        pilih[i].add(new Option(nama, nilai));
      }
    }
    /* Fill level i with everything below induk; what was chosen stays chosen. */
    function muat(i, induk) {
      if (i > 3 || termuat[i] === induk) { return Promise.resolve(); }
      return ambil(sumber, { induk: induk, banyak: 200 }).then(function (isi) {
        if (i > 0 && pilih[i - 1].value !== induk) { return; }
        var nilai = pilih[i].value;
        pilih[i].length = 1;
        isi.forEach(function (satu) { pilih[i].add(new Option(satu.nama, satu.kode)); });
        pilih[i].value = nilai;
        termuat[i] = induk;
        tampilkanTingkat();
      }).catch(function () { kabari(akar.getAttribute("data-kata-putus"), true); });
    }
    function kabari(kata, tampak) {
      kabar.textContent = kata;
      kabar.classList.toggle("senyap", !tampak);
    }
    function tutup() {
      daftar.hidden = true;
      sorot = -1;
      kotak.setAttribute("aria-expanded", "false");
      kotak.removeAttribute("aria-activedescendant");
    }
    function sorotKe(i) {
      sorot = (i + hasil.length) % hasil.length;
      Array.from(daftar.children).forEach(function (butir, n) {
        butir.setAttribute("aria-selected", String(n === sorot));
        if (n === sorot) { butir.scrollIntoView({ block: "nearest" }); }
      });
      kotak.setAttribute("aria-activedescendant", daftar.children[sorot].id);
    }
    function pakai(satu) {
      var rantai = satu.induk.concat([{ kode: satu.kode, nama: satu.nama }]);
      kosongkan(0);
      rantai.forEach(function (atas, i) { tambah(i, atas.kode, atas.nama); pilih[i].value = atas.kode; });
      tampilkanTingkat();
      kotak.value = satu.nama_lengkap;
      kabari(akar.getAttribute("data-kata-terpilih").replace("{nama}", satu.nama_lengkap), false);
      tutup();
      umumkan();
      rantai.forEach(function (atas, i) { muat(i + 1, atas.kode); });
    }
    function tampilkan(isi) {
      hasil = isi;
      daftar.textContent = "";
      isi.forEach(function (satu, i) {
        var butir = document.createElement("li");
        var induk = document.createElement("span");
        butir.id = daftar.id + "-" + i;
        butir.setAttribute("role", "option");
        butir.setAttribute("aria-selected", "false");
        butir.textContent = satu.sebutan && satu.tingkat !== "provinsi" && satu.tingkat !== "kabupaten"
          ? satu.sebutan + " " + satu.nama : satu.nama;
        induk.className = "saran__induk";
        induk.textContent = satu.induk.map(function (atas) { return atas.nama; }).reverse().join(", ");
        butir.appendChild(induk);
        butir.addEventListener("mousedown", function (kejadian) { kejadian.preventDefault(); });
        butir.addEventListener("click", function () { pakai(satu); });
        daftar.appendChild(butir);
      });
      daftar.hidden = !isi.length;
      kotak.setAttribute("aria-expanded", String(isi.length > 0));
      var kata = isi.length ? "data-kata-jumlah" : "data-kata-kosong";
      kabari(akar.getAttribute(kata).replace("{n}", isi.length), !isi.length);
    }
    function cari() {
      var teks = kotak.value.trim();
      urutan += 1;
      var ini = urutan;
      if (teks.length < 2) { tutup(); kabari("", false); return; }
      ambil(sumber, { cari: teks.slice(0, 100), banyak: 12 })
        .then(function (isi) { if (ini === urutan) { tampilkan(isi); } })
        .catch(function () { if (ini === urutan) { tutup(); kabari(akar.getAttribute("data-kata-putus"), true); } });
    }

    var jeda = 0;
    kotak.addEventListener("input", function () { clearTimeout(jeda); jeda = setTimeout(cari, 220); });
    kotak.addEventListener("blur", function () { setTimeout(tutup, 150); });
    kotak.addEventListener("keydown", function (kejadian) {
      if (kejadian.key === "Escape") { tutup(); return; }
      if (kejadian.key === "Enter") {
        kejadian.preventDefault();
        if (!daftar.hidden && sorot >= 0) { pakai(hasil[sorot]); } else { clearTimeout(jeda); cari(); }
        return;
      }
      if (daftar.hidden || !hasil.length) { return; }
      if (kejadian.key === "ArrowDown") { kejadian.preventDefault(); sorotKe(sorot + 1); }
      if (kejadian.key === "ArrowUp") { kejadian.preventDefault(); sorotKe(sorot < 0 ? -1 : sorot - 1); }
    });
    pilih.forEach(function (satu, i) {
      satu.addEventListener("change", function () {
        kosongkan(i + 1);
        tampilkanTingkat();
        umumkan();
        if (satu.value) { muat(i + 1, satu.value); }
      });
      /* Choices that could not be fetched are asked for again when they are wanted. */
      satu.addEventListener("focus", function () {
        if (i > 0 && pilih[i - 1].value) { muat(i, pilih[i - 1].value); }
      });
    });
    pilih.forEach(function (satu, i) {
      if (satu.options.length > 2) { termuat[i] = satu.options[1].value.slice(0, i ? LEBAR[i - 1] : 0); }
    });
    tampilkanTingkat();
  }

  function mulai(akar) { akar.querySelectorAll("[data-wilayah]").forEach(pasang); }
  document.addEventListener("awasi:isi-baru", function (kejadian) { mulai(kejadian.target); });
  mulai(document);
})();
