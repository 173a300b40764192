/* "Sedang berlangsung": show the word about safety, fetch the duty telephone, offer today's date. */
(function () {
  "use strict";
  function hariIni() {
    var hari = new Date();
    return [hari.getFullYear(), hari.getMonth() + 1, hari.getDate()].map(function (n) {
      return String(n).padStart(2, "0");
    }).join("-");
  }
  function wilayah(form) {
    var pilihan = Array.from(form.querySelectorAll("[data-wilayah] select"), function (satu) { return satu.value; });
    return pilihan.filter(Boolean).pop() || "";
  }
  function pasang(kotak) {
    var form = kotak.closest("form");
    var tanda = kotak.querySelector("input[type=checkbox]");
    var isi = kotak.querySelector("[data-jika-berlangsung]");
    var piket = kotak.querySelector("[data-piket]");
    var terakhir = null;

    function muat() {
      var kode = wilayah(form);
      if (!kode || kode === terakhir) { return; }
      terakhir = kode;
      fetch(kotak.getAttribute("data-sumber") + "?wilayah=" + encodeURIComponent(kode), { credentials: "omit" })
        .then(function (jawaban) { return jawaban.ok ? jawaban.text() : ""; })
        .then(function (teks) {
          if (!teks) { return; }
          var halaman = new DOMParser().parseFromString(teks, "text/html");
          piket.replaceChildren.apply(piket, Array.from(halaman.body.childNodes));
        })
        .catch(function () { terakhir = null; });
    }
    function isiTanggal(nama) {
      var medan = form.elements[nama];
      if (medan && !medan.value) { medan.value = hariIni(); }
    }
    function ikuti() {
      isi.hidden = !tanda.checked;
      if (tanda.checked) { muat(); }
    }
    tanda.addEventListener("change", function () {
      if (tanda.checked) {
        isiTanggal("tanggal_kejadian");
        isiTanggal("tanggal_diketahui");
      }
      ikuti();
    });
    form.addEventListener("change", function () { if (tanda.checked) { muat(); } });
    ikuti();
  }
  function semua() {
    document.querySelectorAll("[data-berlangsung]").forEach(function (kotak) {
      if (kotak.dataset.siap) { return; }
      kotak.dataset.siap = "ya";
      pasang(kotak);
    });
  }
  semua();
  document.addEventListener("awasi:isi-baru", semua);
})();
