/* Circles with the count of open reports at each region's inner point; the list says the same. */
(function () {
  "use strict";
  var sumber = document.getElementById("data-peta-antrean");
  if (!sumber) { return; }
  var daftar = JSON.parse(sumber.textContent).filter(function (satu) {
    return satu.lat !== null && satu.lng !== null;
  });
  var terbanyak = daftar.reduce(function (m, satu) { return Math.max(m, satu.jumlah); }, 1);

  function gambar(peta) {
    var titik = daftar.map(function (satu) {
      var sisi = Math.round(30 + 26 * Math.sqrt(satu.jumlah / terbanyak));
      var tanda = L.marker([satu.lat, satu.lng], {
        title: satu.nama + ": " + satu.jumlah,
        alt: satu.nama + ": " + satu.jumlah,
        icon: L.divIcon({ className: "titik-jumlah", html: String(satu.jumlah), iconSize: [sisi, sisi] })
      }).addTo(peta);
      tanda.bindTooltip(satu.nama, { permanent: daftar.length <= 20, direction: "bottom", offset: [0, sisi / 2], className: "titik-nama" });
      tanda.on("click", function () { window.location.assign(satu.tautan); });
      tanda.on("keypress", function (k) { if (k.originalEvent.key === "Enter") { window.location.assign(satu.tautan); } });
      return [satu.lat, satu.lng];
    });
    if (titik.length) { peta.fitBounds(titik, { padding: [48, 48], maxZoom: 11, animate: false }); }
  }

  window.addEventListener("map:init", function (kejadian) { gambar(kejadian.detail.map); });
})();
