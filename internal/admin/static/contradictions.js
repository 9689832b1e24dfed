// Contradictions by keyboard: j and k go through them, r s d e answer, u takes back.
// An error needs a note: e asks for it, Ctrl+Enter in it sends.
"use strict";

(() => {
  const rows = () => [...document.querySelectorAll("#contradictions > .contra")];
  const current = () => document.querySelector(".contra[data-current]");
  const answers = { r: "real", s: "other_scope", d: "other_date", e: "error" };
  let asked = "";

  function select(row) {
    for (const r of rows()) r.toggleAttribute("data-current", r === row);
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  }
  function move(by) {
    const all = rows(), to = all[all.indexOf(current()) + by];
    if (to) select(to);
    else desk.announce(by > 0 ? "This is the last contradiction on the page." : "This is the first contradiction.");
  }
  function answer(as) {
    const row = current(), button = row?.querySelector(`.answers [value=${as}]`);
    if (!row) return;
    if (!button) { desk.announce("This is decided already."); return; }
    const note = row.querySelector("textarea");
    if (as === "error" && note.value.trim() === "") {
      asked = as;
      note.focus();
      desk.announce("Say what was misread, then press Control and Enter.");
      return;
    }
    button.click();
  }

  document.addEventListener("focusin", event => {
    const row = event.target.closest(".contra");
    if (row && row !== current()) for (const r of rows()) r.toggleAttribute("data-current", r === row);
  });
  // What a message offers to undo, desk.js undoes.
  const undo = () => document.querySelector("#flash button[data-key=u]") || document.getElementById("undo").requestSubmit();
  document.addEventListener("keydown", event => {
    if (event.target.matches(".answers textarea") && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      answer(asked || "error");
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || desk.typing(event.target) || document.querySelector("dialog[open]")) return;
    const done = { j: () => move(1), k: () => move(-1), u: undo }[event.key] || (answers[event.key] && (() => answer(answers[event.key])));
    if (!done) return;
    event.preventDefault();
    done();
  });
  addEventListener("DOMContentLoaded", () => {
    const problem = document.getElementById("problem");
    const at = document.getElementById(location.hash.slice(1))?.closest(".contra") || rows()[0];
    if (at) select(at);
    if (problem) problem.focus();
  });
})();
