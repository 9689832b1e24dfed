// What every page of the desk shares: the sheet of keys, the menu, "/", "f" and the
// words that a screen reader is told after htmx changed the page.
"use strict";

const desk = window.desk = {};
document.documentElement.classList.add("js");

// announce tells what happened to those who do not see it.
desk.announce = text => {
  const at = document.getElementById("announce");
  at.textContent = "";
  requestAnimationFrame(() => { at.textContent = text; });
};

// typing says whether keys belong to the field that has the focus.
desk.typing = target => target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], dialog[open]") !== null;

document.addEventListener("click", event => {
  const opens = event.target.closest("[data-opens]"), closes = event.target.closest("[data-closes]");
  if (opens) document.getElementById(opens.dataset.opens).showModal();
  if (closes) document.getElementById(closes.dataset.closes).close();
  for (const menu of document.querySelectorAll("details.menu[open]"))
    if (!menu.contains(event.target)) menu.open = false;
});

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
    if (event.target.matches("input, textarea, select")) event.target.blur();
    return;
  }
  if (desk.typing(event.target)) return;
  const search = document.querySelector("[data-search]"), sheet = document.getElementById("keys");
  if (event.key === "/" && desk.find) {
    event.preventDefault();
    desk.find({ withPages: false });
  } else if (event.key === "f" && search) {
    event.preventDefault();
    search.closest("details")?.setAttribute("open", "");
    search.focus();
    search.select();
  } else if (event.key === "?" && sheet) {
    event.preventDefault();
    sheet.showModal();
  } else if (event.key === "u" && !event.ctrlKey && !event.metaKey && !event.altKey) {
    // Triage undoes by a script of its own.
    document.querySelector('#flash form:not([action="/desk/triage/undo"]) button[data-key=u]')?.click();
  }
});

// On a phone the entries of the nav are more than its width: the current one is shown.
document.addEventListener("DOMContentLoaded", () => {
  const nav = document.querySelector("#nav > ul"), here = nav?.querySelector("[aria-current=page]");
  if (here) nav.scrollLeft = here.offsetLeft - (nav.clientWidth - here.offsetWidth) / 2;
});

// An answer that leads to a part of the page stays in sight until the reader scrolls on.
addEventListener("load", () => {
  const flash = document.getElementById("flash");
  if (!location.hash || !flash.querySelector(".notice") || flash.getBoundingClientRect().bottom > 0) return;
  flash.classList.add("stays");
  for (const kind of ["wheel", "touchmove"]) addEventListener(kind, () => flash.classList.remove("stays"), { once: true, passive: true });
});

// What a browser sent is kept by its tab until it is here.
addEventListener("DOMContentLoaded", () => {
  if (document.querySelector("#flash [data-received]")) sessionStorage.removeItem("factdesk-sent");
});

// A form that says so is sent as soon as a choice in it changes.
document.addEventListener("change", event => {
  const form = event.target.closest("form[data-sends]");
  if (form && event.target.matches("select, input[type=checkbox], input[type=date]")) form.requestSubmit();
});

// A second press of a button while its form is on the way does nothing.
document.addEventListener("submit", event => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "1";
  setTimeout(() => { delete form.dataset.sent; }, 5000);
});
window.addEventListener("pageshow", () => { // back from the browser's cache
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

// What htmx asked for may not come: a session has ended, the database is away, or
// somebody may not. Then the page stays and the reason is shown on top.
document.addEventListener("htmx:beforeSwap", event => {
  const { xhr, target } = event.detail, page = xhr.responseText;
  if (!target.id || page.includes(`id="${target.id}"`)) return;
  event.detail.shouldSwap = false;
  if (xhr.status === 401 || new URL(xhr.responseURL).pathname.startsWith("/signin")) { location.reload(); return; }
  const why = new DOMParser().parseFromString(page, "text/html").querySelector("main .notice")?.textContent || "That did not work. Nothing was changed.";
  const notice = document.createElement("div");
  notice.className = "notice";
  notice.dataset.tone = "bad";
  notice.innerHTML = '<span class="said"></span>';
  notice.firstChild.textContent = why;
  document.getElementById("flash").replaceChildren(notice);
});
document.addEventListener("htmx:sendError", () => desk.announce("The desk can't be reached. Nothing was changed."));
