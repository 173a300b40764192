/* A point by the phone's own place or on a map. The map's code is fetched only when asked for, and
   every point can be written into the two fields without it. */
(function () {
  "use strict";
  var INDONESIA = [-2.5, 118];
  var LANGKAH = 0.0005;

  function kata(nama) {
    var sumber = document.getElementById("kata-lapor");
    return sumber ? JSON.parse(sumber.textContent)[nama] || "" : "";
  }
  function muatSkrip(alamat) {
    return new Promise(function (beres, gagal) {
      var skrip = document.createElement("script");
      skrip.src = alamat;
      skrip.onload = beres;
      skrip.onerror = gagal;
      document.head.appendChild(skrip);
    });
  }
  function muatGaya(alamat) {
    return new Promise(function (beres, gagal) {
      var gaya = document.createElement("link");
      gaya.rel = "stylesheet";
      gaya.href = alamat;
      gaya.onload = beres;
      gaya.onerror = gagal;
      document.head.appendChild(gaya);
    });
  }

  function pasang(akar) {
    var lintang = akar.querySelector("[name=lintang]");
    var bujur = akar.querySelector("[name=bujur]");
    var kabar = akar.querySelector("[data-kabar-titik]");
    var wadah = akar.querySelector("[data-peta-titik]");
    var geser = akar.querySelector("[data-geser]");
    var tombol = akar.querySelector("[data-buka-peta]");
    var peta = null;
    var penanda = null;

    function nilai() {
      var lat = parseFloat(lintang.value.replace(",", "."));
      var lng = parseFloat(bujur.value.replace(",", "."));
      return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? [lat, lng] : null;
    }
    function gambar(pindah) {
      var titik = nilai();
      if (!peta || !titik) { return; }
      if (!penanda) {
        penanda = window.L.circleMarker(titik, { radius: 10, weight: 4, className: "lapor__penanda" }).addTo(peta);
      }
      penanda.setLatLng(titik);
      geser.hidden = false;
      if (pindah) { peta.setView(titik, Math.max(peta.getZoom(), 14)); } else { peta.panInside(titik, { padding: [40, 40] }); }
    }
    function isi(lat, lng, pindah) {
      lintang.value = lat.toFixed(5);
      bujur.value = lng.toFixed(5);
      lintang.dispatchEvent(new Event("input", { bubbles: true }));
      gambar(pindah);
    }
    function kodeTerpilih() {
      var pilih = document.querySelectorAll("[data-wilayah] select");
      return Array.from(pilih).map(function (satu) { return satu.value; }).filter(Boolean).pop() || "";
    }
    function json(alamat) {
      return fetch(alamat).then(function (jawaban) { return jawaban.ok ? jawaban.json() : Promise.reject(); });
    }
    /* Names of places around, so that one finds one's way on a map without pictures. */
    function patokan() {
      var sumber = tombol.getAttribute("data-sumber");
      var kode = kodeTerpilih();
      var induk = kode.slice(0, 5);
      return json(sumber + "?banyak=200" + (induk ? "&induk=" + induk : "")).then(function (isi) {
        var tempat = isi.hasil.filter(function (satu) { return satu.titik; });
        tempat.forEach(function (satu) {
          window.L.circleMarker([satu.titik.lat, satu.titik.lng], { radius: 4, weight: 2, interactive: false, className: "lapor__patokan" })
            .bindTooltip(satu.nama, { permanent: tempat.length < 40, direction: "right", className: "lapor__nama-tempat" })
            .addTo(peta);
        });
        var milik = tempat.filter(function (satu) { return kode.indexOf(satu.kode) === 0; })[0];
        if (nilai()) { return; }
        if (milik) { peta.setView([milik.titik.lat, milik.titik.lng], 12); return; }
        if (tempat.length && induk) {
          peta.fitBounds(tempat.map(function (satu) { return [satu.titik.lat, satu.titik.lng]; }), { padding: [30, 30] });
        }
      }).catch(function () { return null; });
    }
    function bangun() {
      var ubin = tombol.getAttribute("data-ubin");
      wadah.hidden = false;
      tombol.hidden = true;
      peta = window.L.map(wadah, { attributionControl: Boolean(ubin), minZoom: 4, maxZoom: 18 }).setView(INDONESIA, 4);
      if (ubin) { window.L.tileLayer(ubin).addTo(peta); }
      peta.on("click", function (kejadian) { isi(kejadian.latlng.lat, kejadian.latlng.lng, false); });
      kabar.textContent = kata("ketuk_peta");
      gambar(true);
      patokan();
    }

    tombol.addEventListener("click", function () {
      kabar.textContent = kata("memuat_peta");
      Promise.all([muatGaya(tombol.getAttribute("data-css")), muatSkrip(tombol.getAttribute("data-skrip"))])
        .then(bangun)
        .catch(function () { kabar.textContent = kata("peta_gagal"); });
    });
    akar.querySelector("[data-lokasi]").addEventListener("click", function () {
      if (!navigator.geolocation) { kabar.textContent = kata("lokasi_gagal"); return; }
      kabar.textContent = kata("mencari_lokasi");
      navigator.geolocation.getCurrentPosition(function (posisi) {
        isi(posisi.coords.latitude, posisi.coords.longitude, true);
        kabar.textContent = kata("lokasi_terisi").replace("{n}", Math.round(posisi.coords.accuracy));
      }, function () { kabar.textContent = kata("lokasi_gagal"); }, { enableHighAccuracy: true, timeout: 20000 });
    });
    geser.addEventListener("click", function (kejadian) {
      var arah = kejadian.target.getAttribute("data-arah");
      var titik = nilai();
      if (!arah || !titik) { return; }
      var ke = { utara: [1, 0], selatan: [-1, 0], timur: [0, 1], barat: [0, -1] }[arah];
      isi(titik[0] + ke[0] * LANGKAH, titik[1] + ke[1] * LANGKAH, false);
    });
    [lintang, bujur].forEach(function (kotak) { kotak.addEventListener("change", function () { gambar(true); }); });
  }

  function mulai(akar) { akar.querySelectorAll("[data-titik]").forEach(pasang); }
  document.addEventListener("awasi:isi-baru", function (kejadian) { mulai(kejadian.target); });
  mulai(document);
})();
