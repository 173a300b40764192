/* The code of an invitation stands behind the "#" of its address, which no server ever sees. */
(function () {
  "use strict";
  var medan = document.querySelector("[data-undangan] input[name=kode]");
  function baca() {
    var kode = decodeURIComponent(location.hash.slice(1));
    if (!kode) { return; }
    if (!medan) { location.assign(location.pathname + "?lagi" + location.hash); return; }
    medan.value = kode;
    history.replaceState(null, "", location.pathname);
    document.querySelector("[data-undangan] button").focus();
  }
  window.addEventListener("hashchange", baca);
  baca();
})();
