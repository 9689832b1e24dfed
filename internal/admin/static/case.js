// Counters beside fields that have a limit, counted in code points as the server does.
"use strict";

(() => {
  const count = field => {
    let at = field.parentElement.querySelector(".counter");
    if (!at) {
      at = document.createElement("span");
      at.className = "counter hint";
      field.after(at);
    }
    const n = [...field.value].length;
    at.textContent = `${n} of ${field.dataset.counts}`;
  };
  document.addEventListener("input", event => { if (event.target.matches("[data-counts]")) count(event.target); });
  addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("[data-counts]").forEach(count);
    const problem = document.getElementById("problem"); // of a form that was refused
    if (problem) { problem.tabIndex = -1; problem.focus(); }
  });
})();
