/* Small behaviours every page may use. Everything here is an addition: the page works without it. */
(function () {
  "use strict";
  var akar = document.documentElement;
  akar.classList.add("js");

  /* Tutup cepat: blank the page first, then replace it, so that "back" does not lead here. */
  function tutupCepat(tautan) {
    akar.hidden = true;
    document.title = " ";
    document.dispatchEvent(new CustomEvent("awasi:tutup-cepat"));
    window.location.replace(tautan.href);
  }

  function siapkanTutupCepat() {
    var tautan = document.querySelector("[data-tutup-cepat]");
    if (!tautan) { return; }
    tautan.addEventListener("click", function (kejadian) {
      kejadian.preventDefault();
      tutupCepat(tautan);
    });
    var tekanan = [];
    document.addEventListener("keyup", function (kejadian) {
      if (kejadian.key !== "Shift") { tekanan = []; return; }
      tekanan = tekanan.filter(function (saat) { return kejadian.timeStamp - saat < 2000; });
      tekanan.push(kejadian.timeStamp);
      if (tekanan.length >= 3) { tutupCepat(tautan); }
    });
    window.addEventListener("pageshow", function (kejadian) {
      if (kejadian.persisted) { akar.hidden = false; }
    });
  }

  /* "Sisa 120 huruf": shown at every key, spoken only after a pause. */
  function siapkanHitungan(teks) {
    var kotak = document.getElementById(teks.getAttribute("data-hitung"));
    if (!kotak) { return; }
    var batas = Number(teks.getAttribute("data-batas"));
    var ucapan = document.createElement("span");
    ucapan.className = "senyap";
    ucapan.setAttribute("aria-live", "polite");
    teks.parentNode.insertBefore(ucapan, teks.nextSibling);
    var jeda = 0;
    function hitung() {
      var sisa = batas - Array.from(kotak.value).length;
      var pola = teks.getAttribute(sisa < 0 ? "data-lebih" : "data-sisa");
      teks.textContent = pola.replace("{n}", Math.abs(sisa).toLocaleString(akar.lang));
      teks.classList.toggle("bidang__hitung--lebih", sisa < 0);
      clearTimeout(jeda);
      jeda = setTimeout(function () { ucapan.textContent = teks.textContent; }, 1200);
    }
    kotak.addEventListener("input", hitung);
    if (kotak.value) { hitung(); }
  }

  function siapkanSalin(tombol) {
    if (!navigator.clipboard) { tombol.hidden = true; return; }
    tombol.addEventListener("click", function () {
      var sumber = document.getElementById(tombol.getAttribute("data-salin"));
      navigator.clipboard.writeText(sumber.textContent.trim()).then(function () {
        var kata = tombol.querySelector("[data-kata]") || tombol;
        kata.textContent = tombol.getAttribute("data-tersalin");
      });
    });
  }

  /* A form marked so is sent once, however often its button is pressed. */
  function siapkanSekali(formulir) {
    var terkirim = false;
    function tandai(sudah) {
      terkirim = sudah;
      formulir.querySelectorAll("button:not([type=button])").forEach(function (tombol) {
        tombol.setAttribute("aria-disabled", String(sudah));
      });
    }
    formulir.addEventListener("submit", function (kejadian) {
      if (terkirim) { kejadian.preventDefault(); return; }
      if (!kejadian.defaultPrevented) { tandai(true); }
    });
    window.addEventListener("pageshow", function (kejadian) {
      if (kejadian.persisted) { tandai(false); }
    });
  }

  /* Filters and the rest of the menu are folded on a phone. */
  function siapkanLipat(lipatan) {
    var sempit = window.matchMedia("(max-width: 47.99em)");
    function ikuti() { lipatan.open = !sempit.matches; }
    if (sempit.addEventListener) { sempit.addEventListener("change", ikuti); }
    ikuti();
  }

  /* A page part that arrived later (awasi:isi-baru) wakes up like the page itself. */
  function siapkan(isi) {
    function semua(pemilih, lakukan) { isi.querySelectorAll(pemilih).forEach(lakukan); }
    semua("[data-hitung]", siapkanHitungan);
    semua("[data-salin]", siapkanSalin);
    semua("form[data-sekali]", siapkanSekali);
    semua("details[data-lipat-di-ponsel]", siapkanLipat);
    semua("[data-cetak]", function (tombol) {
      tombol.addEventListener("click", function () { window.print(); });
    });
    semua("select[data-langsung]", function (pilihan) {
      pilihan.addEventListener("change", function () { pilihan.form.submit(); });
    });
    var ringkasan = isi.querySelector("[data-ringkasan-galat]");
    if (ringkasan && !ringkasan.hasAttribute("data-diam")) { ringkasan.focus(); }
  }

  siapkanTutupCepat();
  siapkan(document);
  document.addEventListener("awasi:isi-baru", function (kejadian) { siapkan(kejadian.target); });
})();
