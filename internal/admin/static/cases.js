// The list of cases by keyboard: j and k go along it, x takes a row, and a letter does
// something to those that are taken, or to the one that is looked at.
"use strict";

(() => {
  const form = () => document.getElementById("bulk");
  const rows = () => [...document.querySelectorAll("#rows > li")];
  const current = () => document.activeElement?.closest("#rows > li") ?? document.querySelector("#rows > li[data-current]");

  function go(by) {
    const all = rows(), at = all.indexOf(current()), to = all[at < 0 ? 0 : at + by];
    if (!to) {
      desk.announce(by > 0 ? "This is the last case of the page." : "This is the first case of the page.");
      return;
    }
    for (const row of all) row.toggleAttribute("data-current", row === to);
    to.querySelector("a").focus({ preventScroll: true });
    to.scrollIntoView({ block: "nearest" });
  }
  // some says whether anything is taken; when nothing is, it takes the row that is looked at.
  function some() {
    if (!desk.ticked().length) desk.tick(current());
    if (desk.ticked().length) return true;
    desk.announce("Select cases first, with x.");
    return false;
  }
  function assign() {
    if (document.getElementById("bulk-to")) return open("bulk-to");
    if (some()) form().requestSubmit(form().querySelector("button[value=assign]"));
  }
  // open goes to a field once the key is let go: it is no letter of what is typed there.
  function open(id) {
    if (!some()) return;
    const field = document.getElementById(id);
    field.closest("details")?.setAttribute("open", "");
    document.addEventListener("keyup", () => field.focus(), { once: true });
  }

  // save opens the form that gives what the list shows a name.
  function save() {
    const fold = document.getElementById("save-view");
    if (!fold) return;
    fold.open = true;
    document.addEventListener("keyup", () => fold.querySelector("input[name=name]").focus(), { once: true });
  }

  const keys = {
    j: () => go(1),
    k: () => go(-1),
    x: () => desk.tick(current()),
    X: () => desk.tick(current(), { through: true }),
    "*": () => desk.tickAll(),
    a: assign,
    d: () => open("bulk-reason"),
    t: () => open("bulk-tag"),
    p: () => open("bulk-priority"),
    v: save,
  };
  document.addEventListener("keydown", event => {
    if (!form() && event.key !== "v" || event.ctrlKey || event.metaKey || event.altKey || desk.typing(event.target)) return;
    if (!keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
})();
