// What others decide while a page is open: the rows of lists say so and can't be chosen any
// more, and a case's page says that it has changed. Nothing moves, and the focus stays.
"use strict";

(() => {
  const me = document.body.dataset.me, at = Number(document.body.dataset.at), worker = document.body.dataset.worker;
  const follows = () => document.querySelector("#triage, [data-case]");

  const decided = { accepted: "accepted", joined: "accepted", dismissed: "dismissed", undone: "new" };
  const who = note => note.by_id === me ? "you, in another window" : note.by;
  let said = []; // what a screen reader is told next, in one sentence

  function apply(note) {
    if (Date.parse(note.at) < at) return; // the page shows it
    if (note.kind === "candidate" && decided[note.verb]) candidate(note);
    if (note.case && note.kind === "case") {
      for (const row of document.querySelectorAll(`li[data-case="${CSS.escape(note.case)}"]`)) listed(row, note);
      const page = document.querySelector(`[data-case-page="${CSS.escape(note.case)}"]`);
      if (page) changed(page, note);
    }
  }

  // candidate marks a row of triage that somebody else decided about, or brings it back.
  function candidate(note) {
    const row = document.getElementById("c-" + note.id), state = decided[note.verb];
    if (!row || row.dataset.state === state || row.hasAttribute("aria-busy")) return;
    row.dataset.state = state;
    take(row, state !== "new", `${note.verb} by ${who(note)}`);
    said.push(`${note.verb} by ${who(note)}`);
    const pane = document.querySelector(`#pane .candidate[data-id="${CSS.escape(note.id)}"]`);
    if (pane) remark(pane, state === "new" ? "" : `This was ${note.verb} by ${who(note)} just now. j goes on.`);
  }

  // listed tells in the row of a case what became of it.
  function listed(row, note) {
    const badge = row.querySelector(".badge[data-state]");
    if (badge && note.to && badge.dataset.state !== note.to) {
      badge.dataset.state = note.to;
      badge.textContent = note.to[0].toUpperCase() + note.to.slice(1);
    }
    take(row, note.to === "dismissed", `${note.verb} by ${who(note)}`);
    said.push(`${note.verb} by ${who(note)}`);
  }

  // take says in a row what somebody did, and lets it no longer be chosen when it is gone.
  function take(row, gone, words) {
    row.classList.toggle("taken", gone);
    const box = row.querySelector("input[type=checkbox]");
    if (box) {
      box.disabled = gone;
      if (gone) box.checked = false;
      desk.tellTicked?.();
    }
    let line = row.querySelector(".just");
    if (!line) {
      line = document.createElement("p");
      line.className = "just small";
      (row.querySelector("div") ?? row).append(line);
    }
    line.textContent = words;
  }

  function changed(page, note) {
    remark(page, `${note.by_id === me ? "You have" : note.by + " has"} changed this case in the meantime (${note.verb}).`, true);
    said.push(`This case was changed: ${note.verb} by ${who(note)}`);
  }

  // remark stands on top of what it is about, and goes with empty words.
  function remark(on, words, reload) {
    let box = on.querySelector(":scope > .remark");
    if (!words) return box?.remove();
    if (!box) {
      box = document.createElement("div");
      box.className = "notice row remark";
      box.dataset.tone = "info";
      box.innerHTML = '<span class="said"></span>' + (reload ? '<a class="button small">Show it as it is now</a>' : "");
      on.prepend(box);
      if (reload) box.querySelector("a").href = location.pathname + location.search;
    }
    box.querySelector(".said").textContent = words;
  }

  // ring shows how many notifications were not read, unless the page was made since.
  function ring({ unread, text, at: then }) {
    const bell = document.querySelector(".bell");
    if (!bell || then < at) return;
    let pill = bell.querySelector(".pill");
    const was = parseInt(pill?.firstChild.textContent.replace(/\D/g, "") ?? "0", 10);
    if (!unread) return pill?.remove();
    if (!pill) {
      pill = document.createElement("span");
      pill.className = "pill";
      pill.innerHTML = '<span></span><span class="visually-hidden"> not read</span>';
      bell.append(" ", pill);
    }
    pill.firstChild.textContent = text;
    if (unread > was) said.push(`${text} ${unread === 1 ? "notification" : "notifications"} not read`);
  }

  function heard(what) {
    if (what.bell) ring(what.bell);
    if (what.missed && follows()) said.push("More has happened than this page could be told. Load it again.");
    for (const note of what.notes ?? []) apply(note);
    if (!said.length) return;
    const n = said.length;
    desk.announce(n > 2 ? `${n} changes by others on this page.` : said.join(". ") + ".");
    said = [];
    document.dispatchEvent(new CustomEvent("desk:heard"));
  }

  let leave = null;
  function connect() {
    if (!me) return;
    if (typeof SharedWorker === "undefined") return follows() && alone(); // each has a connection, and a person has few
    const { port } = new SharedWorker(worker, { name: "factdesk" });
    port.onmessage = ({ data }) => heard(data);
    port.postMessage({ at });
    leave = () => port.postMessage({ bye: true });
  }
  // alone hears it over a connection of the page's own.
  function alone() {
    const script = document.createElement("script");
    script.src = worker;
    script.onload = () => { leave = window.liveFeed(heard, at); };
    document.head.append(script);
  }
  addEventListener("pageshow", connect);
  addEventListener("pagehide", () => { leave?.(); leave = null; });
})();
