// The search box: "/" looks for what the desk has, ctrl-k goes to its pages as well. What
// is found are links; the arrows go through them.
"use strict";

(() => {
  const box = document.getElementById("find");
  if (!box) return;
  const words = document.getElementById("find-words");
  const results = document.getElementById("find-results"), pages = document.getElementById("find-pages");
  const state = { withPages: false, asked: null, timer: 0, views: null };

  desk.find = ({ withPages }) => {
    state.withPages = withPages;
    if (withPages) askViews();
    words.value = "";
    results.replaceChildren();
    listPages();
    box.showModal();
    words.focus();
  };

  // listPages offers the pages that the navigation and the menu lead to: those that this
  // person may open.
  function listPages() {
    const wanted = words.value.trim().toLowerCase();
    const all = [...document.querySelectorAll("#nav a, details.menu a"), ...state.views ?? []];
    const fit = all.filter(a => name(a).toLowerCase().includes(wanted));
    pages.hidden = !state.withPages || fit.length === 0;
    pages.querySelector("ul").replaceChildren(...fit.map(item));
  }
  // askViews asks for the saved views once; they may be anybody's, and so are no part of each page.
  async function askViews() {
    if (state.views) return;
    try {
      const answer = await fetch("/desk/views", { headers: { "HX-Request": "true", "HX-Target": "views" } });
      if (!answer.ok || answer.redirected) return;
      state.views = [...new DOMParser().parseFromString(await answer.text(), "text/html").querySelectorAll("a")];
      listPages();
    } catch { /* the pages are offered without them */ }
  }
  const name = a => a.firstChild.textContent.trim();
  function item(to) {
    const li = document.createElement("li"), a = document.createElement("a");
    a.href = to.href;
    a.textContent = name(to);
    li.append(a);
    return li;
  }

  words.addEventListener("input", () => {
    listPages();
    clearTimeout(state.timer);
    state.timer = setTimeout(ask, 150);
  });

  // ask shows what is found; an answer to words that were changed meanwhile is dropped.
  async function ask() {
    state.asked?.abort();
    const q = words.value.trim(), asked = state.asked = new AbortController();
    if (!q) { results.replaceChildren(); return; }
    try {
      const answer = await fetch("/desk/search?" + new URLSearchParams({ q }),
        { headers: { "HX-Request": "true", "HX-Target": "found" }, signal: asked.signal });
      if (answer.redirected || answer.status === 401) { location.reload(); return; }
      const page = await answer.text();
      if (!answer.ok) throw new Error(answer.statusText);
      results.innerHTML = page;
      const n = links().length;
      desk.announce(n === 1 ? "1 result" : n + " results");
    } catch {
      if (asked.signal.aborted) return;
      results.textContent = "The desk did not answer. Press Enter to try again.";
    }
  }

  const links = () => [...box.querySelectorAll("#find-pages:not([hidden]) a, #find-results a")];
  box.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      event.preventDefault(); // a search field would be emptied first
      event.stopPropagation();
      box.close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const all = [words, ...links()], at = all.indexOf(document.activeElement);
      all[(at + (event.key === "ArrowDown" ? 1 : all.length - 1)) % all.length].focus();
    }
  });
  words.form.addEventListener("submit", event => {
    if (pages.hidden) return;
    event.preventDefault();
    links()[0].click();
  });
  box.addEventListener("click", event => {
    if (event.target === box || event.target.closest("a")) box.close();
  });
  document.addEventListener("keydown", event => {
    if (event.key !== "k" || event.altKey || event.shiftKey || event.ctrlKey === event.metaKey) return;
    if (document.querySelector("dialog[open]")) return;
    event.preventDefault();
    desk.find({ withPages: true });
  });
  for (const opener of document.querySelectorAll("[data-find]")) opener.addEventListener("click", event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    desk.find({ withPages: false });
  });
})();
