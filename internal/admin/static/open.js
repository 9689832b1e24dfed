// Who else has this case, or this candidate, open: told while the page is looked at, and
// no more than that. It keeps nobody from anything.
"use strict";

(() => {
  const every = 30000; // milliseconds; the server lets go after three of them
  let subject = "", timer = 0, told = "";

  const here = () => document.querySelector("[data-case-page], #pane .candidate");
  const idOf = at => at?.dataset.casePage ?? at?.dataset.id ?? "";
  const body = (id, more) => new URLSearchParams({ subject: id, ...more });

  function leave() {
    clearTimeout(timer);
    if (subject) navigator.sendBeacon("/desk/open", body(subject, { gone: "1" }));
    subject = "";
  }
  async function look() {
    const at = here(), id = idOf(at);
    if (id !== subject) { leave(); told = ""; }
    if (!id || document.visibilityState !== "visible") return;
    subject = id;
    clearTimeout(timer);
    timer = setTimeout(look, every);
    try {
      const answer = await fetch("/desk/open", { method: "POST", body: body(id) });
      if (answer.ok && !answer.redirected && idOf(here()) === id) show(here(), (await answer.json()).others);
    } catch { /* the desk can't be reached: the next time */ }
  }

  // show says who is there, on top of the case or of the candidate.
  function show(at, others) {
    let line = at.querySelector(":scope > .others");
    const words = others.length ? `${others.join(", ")} ${others.length > 1 ? "have" : "has"} this open, too.` : "";
    if (!words) line?.remove();
    else {
      if (!line) {
        line = document.createElement("p");
        line.className = "others small";
        at.prepend(line);
      }
      line.textContent = words;
    }
    if (words !== told && words) desk.announce(words);
    told = words;
  }

  addEventListener("pageshow", look);
  addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", look);
  document.addEventListener("htmx:afterSettle", event => { if (idOf(here()) !== subject) look(); });
  document.addEventListener("desk:shown", look);
})();
