/* The code of an invitation stands behind the "#" of its address, which no server ever sees. */
(function () {
  "use strict";
  var medan = document.querySelector("[data-undangan] input[name=kode]");
  var kode = decodeURIComponent(location.hash.slice(1));
  if (!medan || !kode) { return; }
  medan.value = kode;
  history.replaceState(null, "", location.pathname);
  document.querySelector("[data-undangan] button").focus();
})();
