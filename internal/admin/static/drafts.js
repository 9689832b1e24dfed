// Half-written words are kept on the server while one writes, and leaving a page
// with words that were not sent asks. Forms say data-draft="their name".
"use strict";

(() => {
  const machinery = ["version", "back", "id", "v", "next", "once", "form", "scale"];
  const forms = () => [...document.querySelectorAll("form[data-draft]")];
  const state = new WeakMap(); // form → { loaded, kept, timer, saving }
  let leaving = false;

  const written = form => {
    const data = new URLSearchParams();
    for (const [name, value] of new FormData(form))
      if (!machinery.includes(name) && typeof value === "string") data.append(name, value);
    return data;
  };
  const of = form => {
    if (!state.has(form)) {
      const now = written(form).toString(), refused = "refused" in form.dataset; // its words are nowhere but here
      state.set(form, { loaded: refused ? null : now, kept: refused ? null : now, saving: null });
    }
    return state.get(form);
  };
  const dirty = form => written(form).toString() !== of(form).loaded;
  const say = (form, text) => { const at = form.querySelector("[data-draft-state]"); if (at) at.textContent = text; };

  // keep saves a form's draft, after the save that is under way.
  async function keep(form) {
    const s = of(form);
    clearTimeout(s.timer);
    if (s.saving) await s.saving;
    const data = written(form), text = data.toString();
    if (text === s.kept) return true;
    data.set("form", form.dataset.draft);
    s.saving = fetch("/desk/drafts", { method: "POST", body: data, keepalive: text.length < 60000 })
      .then(r => r.ok && !r.redirected, () => false);
    const ok = await s.saving;
    s.saving = null;
    if (ok) s.kept = text;
    say(form, ok ? "Draft kept. Only you can see it." : "The draft can't be kept at the moment. Don't leave yet.");
    return ok;
  }

  document.addEventListener("input", event => {
    const form = event.target.closest("form[data-draft]");
    if (!form) return;
    const s = of(form);
    clearTimeout(s.timer);
    s.timer = setTimeout(() => keep(form), 800);
  });

  // Sending one form keeps what is half written in the others.
  document.addEventListener("submit", event => {
    const form = event.target;
    if (leaving || event.defaultPrevented || form.method !== "post") return;
    const others = forms().filter(f => f !== form && dirty(f) && written(f).toString() !== of(f).kept);
    const mine = state.get(form);
    if (mine) clearTimeout(mine.timer);
    if (!others.length && !mine?.saving) { leaving = true; return; }
    event.preventDefault();
    Promise.all([...others.map(keep), mine?.saving]).then(() => {
      leaving = true;
      delete form.dataset.sent;
      form.requestSubmit(event.submitter);
    });
  });

  addEventListener("beforeunload", event => {
    if (!leaving && forms().some(dirty)) event.preventDefault();
  });
  addEventListener("pageshow", () => { leaving = false; });
  addEventListener("DOMContentLoaded", () => forms().forEach(of));
})();
