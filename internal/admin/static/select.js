// Choosing several rows of a list: a click with Shift takes all between, as X does by
// keyboard, and one box takes all of the page.
"use strict";

(() => {
  const list = () => document.getElementById("rows");
  const boxes = () => [...(list()?.querySelectorAll("input[type=checkbox]:not(:disabled)") ?? [])];
  let last = null; // the box that was ticked last, where a range begins

  function tell() {
    const all = boxes(), n = all.filter(b => b.checked).length, said = document.getElementById("selected");
    if (said) said.textContent = n ? `${n} selected` : "None selected";
    const whole = document.querySelector("[data-all]");
    if (whole) {
      whole.checked = n > 0 && n === all.length;
      whole.indeterminate = n > 0 && n < all.length;
    }
  }

  function range(to) {
    const all = boxes(), a = all.indexOf(last), b = all.indexOf(to);
    if (a < 0 || b < 0) return;
    for (const box of all.slice(Math.min(a, b), Math.max(a, b) + 1)) box.checked = to.checked;
  }

  // tick takes a row, or drops it; through takes all from the one before as well.
  desk.tick = (row, { through = false } = {}) => {
    const box = row?.querySelector("input[type=checkbox]:not(:disabled)");
    if (!box) return;
    box.checked = through || !box.checked;
    if (through) range(box);
    last = box;
    tell();
    desk.announce((box.checked ? "Selected. " : "Not selected. ") + document.getElementById("selected").textContent);
  };
  // tickAll takes all of the page, or drops them when all are taken.
  desk.tickAll = () => {
    const all = boxes(), every = all.every(b => b.checked);
    for (const box of all) box.checked = !every;
    tell();
    desk.announce(document.getElementById("selected").textContent);
  };
  desk.ticked = () => boxes().filter(b => b.checked);
  desk.tellTicked = tell;

  document.addEventListener("click", event => {
    if (!event.target.matches("#rows input[type=checkbox]")) return;
    if (event.shiftKey) range(event.target);
    last = event.target;
    tell();
  });
  document.addEventListener("change", event => {
    if (event.target.matches("[data-all]")) for (const box of boxes()) box.checked = event.target.checked;
    if (event.target.matches("[data-all], #rows input[type=checkbox]")) tell();
  });
  addEventListener("pageshow", tell); // a browser that comes back keeps what was ticked
})();
