/* The desk and the hand-over show and send only what was chosen needs; the queue listens to keys for those who want them. */
(function () {
  "use strict";

  function siapkanMeja(meja) {
    function terpilih(kotak) {
      var satu = kotak.querySelector("input:checked");
      return satu ? satu.value : "";
    }
    function tampilkan(bagian, ya) {
      bagian.hidden = !ya;
      Array.prototype.forEach.call(bagian.querySelectorAll("input, select, textarea"), function (bidang) { bidang.disabled = !ya; });
    }
    function segarkan() {
      var putusan = meja.querySelector("input[name=putusan]:checked");
      Array.prototype.forEach.call(meja.querySelectorAll("[data-untuk]"), function (bagian) {
        var untuk = bagian.getAttribute("data-untuk").split(" ");
        tampilkan(bagian, !!putusan && untuk.indexOf(putusan.value) >= 0);
      });
      Array.prototype.forEach.call(meja.querySelectorAll("[data-unsur-nilai]"), function (kotak) {
        tampilkan(kotak.querySelector("[data-alasan-unsur]"), terpilih(kotak) === "tidak");
      });
    }
    meja.addEventListener("change", segarkan);
    segarkan();
  }

  var meja = document.querySelector("[data-kajian]");
  if (meja) { siapkanMeja(meja); }
})();

/* What only some bodies ask for stands there once one of them is chosen. */
(function () {
  "use strict";
  var khusus = Array.prototype.slice.call(document.querySelectorAll("[data-sasaran]"));
  if (!khusus.length) { return; }

  function segarkan() {
    var pilih = document.querySelector("input[name=sasaran]:checked");
    khusus.forEach(function (bidang) {
      var minta = !!pilih && bidang.getAttribute("data-sasaran").split(" ").indexOf(pilih.value) >= 0;
      bidang.disabled = !minta;
      bidang.closest("[data-bidang]").hidden = !minta;
    });
  }

  document.addEventListener("change", function (kejadian) {
    if (kejadian.target.name === "sasaran") { segarkan(); }
  });
  segarkan();
})();

(function () {
  "use strict";
  var tabel = document.querySelector("[data-antrean]");
  if (!tabel) { return; }
  var KUNCI = "awasi-papan-ketik";
  var baris = Array.prototype.slice.call(tabel.querySelectorAll("tbody a"));
  var nyala = false;
  try { nyala = localStorage.getItem(KUNCI) === "ya"; } catch (galat) { nyala = false; }

  function pindah(langkah) {
    var kini = baris.indexOf(document.activeElement);
    var tuju = baris[Math.min(baris.length - 1, Math.max(0, kini + langkah))];
    if (tuju) { tuju.focus(); }
  }

  document.addEventListener("keydown", function (kejadian) {
    if (!nyala || kejadian.ctrlKey || kejadian.metaKey || kejadian.altKey) { return; }
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(kejadian.target.tagName)) { return; }
    if (kejadian.key === "j") { pindah(1); }
    else if (kejadian.key === "k") { pindah(-1); }
    else if (kejadian.key === "/") {
      kejadian.preventDefault();
      document.getElementById("cari-di-sisi").focus();
    }
  });

  var sakelar = document.querySelector("[data-papan-ketik]");
  if (!sakelar) { return; }
  sakelar.hidden = false;
  var kotak = sakelar.querySelector("input");
  kotak.checked = nyala;
  kotak.addEventListener("change", function () {
    nyala = kotak.checked;
    try { localStorage.setItem(KUNCI, nyala ? "ya" : "tidak"); } catch (galat) { /* only for this page then */ }
  });
})();
