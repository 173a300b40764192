/* The receipt as a small text file, made in the browser: the code travels nowhere. */
(function () {
  "use strict";
  function simpan(tombol) {
    var halaman = document.querySelector("main");
    var baris = ["h1", "#nomor-laporan", "#kode-akses"].map(function (pemilih) {
      var unsur = halaman.querySelector(pemilih);
      return unsur ? unsur.innerText.trim() : "";
    });
    var isi = [baris[0], "", tombol.getAttribute("data-kata-nomor") + ": " + baris[1],
      tombol.getAttribute("data-kata-kode") + ": " + baris[2], location.origin + "/status/", ""].join("\r\n");
    var alamat = URL.createObjectURL(new Blob([isi], { type: "text/plain;charset=utf-8" }));
    var tautan = document.createElement("a");
    tautan.href = alamat;
    tautan.download = tombol.getAttribute("data-simpan") + ".txt";
    document.body.append(tautan);
    tautan.click();
    tautan.remove();
    setTimeout(function () { URL.revokeObjectURL(alamat); }, 10000);
  }
  document.addEventListener("click", function (kejadian) {
    var tombol = kejadian.target.closest("[data-simpan]");
    if (tombol) { simpan(tombol); }
  });
})();
