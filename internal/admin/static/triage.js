// Triage by keyboard. A key acts on the row that is selected here, not on the one
// whose article has arrived; while a decision is on its way keys wait in line.
"use strict";

(() => {
  const root = () => document.getElementById("triage");
  const rows = () => [...document.querySelectorAll("#rows > .cand")];
  const selected = () => document.querySelector("#rows > .cand[data-current]");
  // state is all that lives longer than one key.
  const state = {
    busy: false,    // a decision is on its way
    waiting: [],    // the keys that came meanwhile
    wish: "",       // id of the row whose wording is to be opened when its pane has come
    pressed: false, // e is down
    held: false,    // e is down that asked for the wording
    reason: false,  // the next digit is a reason to dismiss
    naming: "",     // id of the row in whose wording the next digit puts a name
    jump: "",       // id of the row whose words are to have the focus
    asked: null,    // "same" or "apart" of a row whose pane is on its way
    ahead: null,    // the pane of the row that comes next, fetched while this one is read
    going: "",      // id of the row that is being decided, while the next is shown already
  };

  function select(row, { load = true } = {}) {
    if (!row) return;
    for (const r of rows()) {
      r.toggleAttribute("data-current", r === row);
      const link = r.querySelector("a.words");
      if (r === row) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
    }
    const link = row.querySelector("a.words");
    link.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
    if (load) state.jump = "";
    if (load && shown() !== row.dataset.id) show(row, link);
  }
  // show puts the pane of a row there, at once if it was fetched ahead.
  function show(row, link) {
    const ahead = state.ahead;
    if (ahead?.id !== row.dataset.id || !ahead.html) return htmx.trigger(link, "show");
    state.ahead = null;
    htmx.swap("#pane", ahead.html, { swapStyle: "outerHTML", swapDelay: 0, settleDelay: 0 },
      { eventInfo: { target: document.getElementById("pane") } });
    history.replaceState(history.state, "", link.getAttribute("hx-get"));
    document.dispatchEvent(new CustomEvent("desk:shown"));
  }
  // fetchAhead asks for the pane that a decision, or j, will show. What does not come is
  // asked for when it is needed.
  async function fetchAhead() {
    const row = selected(), id = row && after(row);
    if (!id || state.ahead?.id === id) return;
    const mine = state.ahead = { id, html: "" };
    try {
      const answer = await fetch(document.querySelector(`#c-${CSS.escape(id)} a.words`).getAttribute("hx-get"),
        { headers: { "HX-Request": "true", "HX-Target": "pane" } });
      if (!answer.ok || answer.redirected) throw new Error(answer.statusText);
      mine.html = await answer.text();
    } catch {
      if (state.ahead === mine) state.ahead = null;
    }
  }
  const shown = () => document.querySelector("#pane .candidate")?.dataset.id;

  function move(by) {
    const all = rows(), at = all.indexOf(selected());
    const to = all[at < 0 ? 0 : at + by];
    if (to) select(to);
    else if (by > 0 && document.getElementById("more")) document.getElementById("more").click();
    else desk.announce(by > 0 ? "This is the last candidate." : "This is the first candidate.");
  }

  // decide sends the form about the selected row. The next row is chosen now, so
  // that the page comes back with it.
  function decide(action) {
    const row = selected(), form = document.getElementById("bulk");
    if (!row || !form) return;
    if (row.dataset.state !== "new") { desk.announce("Already " + row.dataset.state + "."); return; }
    const values = { id: row.dataset.id, v: row.dataset.v, action, next: after(row), back: form.back.value };
    const fold = document.getElementById("edit-wording");
    if (fold?.open && shown() === row.dataset.id) values.wording = document.getElementById("wording").value;
    if (goesAlone(row, action)) return goOn(row, values);
    send("/desk/triage/decide", values);
  }
  // goesAlone tells a decision after which the list is as it was but for its row.
  const fewRows = 10; // then the list is asked for anew, with those that come behind
  const goesAlone = (row, action) => root().dataset.state === "new" && !/^(apart|name):/.test(action)
    && rows().at(-1) !== row && (rows().length > fewRows || !document.getElementById("more"));
  // goOn shows the next row while the decision about this one is on its way. Only the
  // message and the numbers come back; what could not be decided comes with the whole list.
  function goOn(row, values) {
    state.busy = true;
    state.going = row.dataset.id;
    row.setAttribute("aria-busy", "true");
    select(document.getElementById("c-" + values.next));
    htmx.ajax("POST", "/desk/triage/decide", { source: document.getElementById("undo"), target: "#triage-progress", swap: "none", values });
  }

  // edit opens the wording of the selected row, at once or when its pane has come.
  function edit() {
    const row = selected();
    if (!row) return;
    if (row.dataset.state !== "new") { desk.announce("Already " + row.dataset.state + "."); return; }
    state.wish = row.dataset.id;
    state.held = state.pressed; // until it is let go: it is no letter of the wording
    state.waiting = []; // what is typed from here on is the wording
    openWording();
  }
  document.addEventListener("keyup", event => {
    if (event.key === "e") state.held = state.pressed = false;
    openWording();
  });
  function openWording() {
    const fold = document.getElementById("edit-wording");
    if (!state.wish || state.held || !fold || shown() !== state.wish) return;
    state.wish = "";
    fold.open = true;
    const words = document.getElementById("wording");
    words.focus();
    words.setSelectionRange(words.value.length, words.value.length);
  }
  document.addEventListener("keydown", event => {
    if (event.target.id !== "wording" || !root()) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (!state.busy) decide("accept");
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      document.getElementById("edit-wording").open = false;
      selected()?.querySelector("a.words").focus({ preventScroll: true });
    }
  }, true);
  // about says of the selected row that it is the same as the suggested claim that is
  // chosen, or not: at once, or when its pane has come.
  function about(action) {
    const row = selected();
    if (!row) return;
    if (row.dataset.state !== "new") { desk.announce("Already " + row.dataset.state + "."); return; }
    state.asked = { id: row.dataset.id, action };
    answerAbout();
  }
  function answerAbout() {
    if (!state.asked || shown() !== state.asked.id || document.querySelector("#likes[hx-get]")) return;
    const { action } = state.asked, like = document.querySelector("#repeats [data-chosen]");
    state.asked = null;
    if (like) decide(action + ":" + like.dataset.claim);
    else desk.announce("Nothing on the desk looks like it.");
    drain();
  }
  function choose(n) {
    const all = [...document.querySelectorAll("#repeats [data-claim]")], like = all[n - 1];
    if (!like || shown() !== selected()?.dataset.id) return;
    for (const x of all) x.toggleAttribute("data-chosen", x === like);
    like.scrollIntoView({ block: "nearest" });
    desk.announce(`Chosen: ${like.querySelector("a").textContent}. s: same claim, n: not the same.`);
  }
  const drain = () => { while (state.waiting.length && !state.busy && !state.asked) key(state.waiting.shift()); };
  // after is the id of the row to go on with.
  const after = row => {
    const all = rows(), at = all.indexOf(row);
    return (all[at + 1] || all[at - 1])?.dataset.id || "";
  };
  document.addEventListener("htmx:configRequest", event => {
    if (!event.target.matches("#decide, #bulk")) return; // their id is hidden by a field of that name
    state.busy = true;
    const row = document.getElementById("c-" + event.detail.parameters.id);
    if (row) event.detail.parameters.next = after(row);
  });
  const undo = () => send("/desk/triage/undo", { back: document.querySelector("#undo [name=back]").value });

  function send(path, values) {
    state.busy = true;
    const source = document.getElementById("undo"); // its attributes say what is swapped
    htmx.ajax("POST", path, { source, target: "#triage", select: "#triage", swap: "outerHTML", values });
  }

  function askReason() {
    const row = selected();
    if (!row || row.dataset.state !== "new") return;
    state.reason = true;
    const fold = document.getElementById("dismiss");
    if (fold && shown() === row.dataset.id) {
      fold.open = true;
      fold.scrollIntoView({ block: "nearest" });
    }
    root().dataset.reason = "";
    const names = [...document.querySelectorAll("#keys .reasons li")].map((li, i) => `${i + 1} ${li.textContent}`);
    desk.announce("Dismiss: press a digit. " + names.join(", ") + ". Escape keeps it.");
  }
  function noReason() {
    state.reason = false;
    delete root().dataset.reason;
    const fold = document.getElementById("dismiss");
    if (fold) fold.open = false;
  }

  // askName opens the names for the first words that are not clear alone, at once or when
  // the pane has come.
  function askName() {
    const row = selected();
    if (!row) return;
    if (row.dataset.state !== "new") { desk.announce("Already " + row.dataset.state + "."); return; }
    state.naming = row.dataset.id;
    openNames();
  }
  const names = () => [...document.querySelectorAll("#names button")];
  function openNames() {
    if (!state.naming || shown() !== state.naming) return;
    const fold = document.getElementById("names");
    if (!fold) {
      state.naming = "";
      desk.announce("The wording asks for no name, or none stands before it.");
      return;
    }
    fold.open = true;
    fold.scrollIntoView({ block: "nearest" });
    desk.announce(fold.querySelector("summary").firstChild.textContent.trim() + " Press a digit. "
      + names().map(b => b.textContent.trim()).join(", ") + ". Escape leaves it.");
  }
  function noNames() {
    state.naming = "";
    const fold = document.getElementById("names");
    if (fold) fold.open = false;
  }

  function key(k) {
    if (state.naming) {
      const button = k >= "1" && k <= "9" && shown() === state.naming ? names()[k - 1] : null;
      noNames();
      if (button) { decide(button.value); return; }
      if (k === "Escape" || k === "w") return;
    }
    if (state.asked) { // until the suggestions have come keys wait in line
      if (k === "Escape") state.asked = null; else state.waiting.push(k);
      return;
    }
    if (state.wish) { // the wording's field is on its way
      if (k === "Escape") state.wish = "";
      return;
    }
    if (state.reason) {
      const values = [...document.querySelectorAll("#bulk-reason option")].map(o => o.value);
      if (k >= "1" && k <= String(values.length)) { noReason(); decide("dismiss:" + values[k - 1]); return; }
      if (k !== "d") noReason();
      if (k === "Escape" || k === "d") return;
    }
    switch (k) {
      case "j": return move(1);
      case "k": return move(-1);
      case "a": return decide("accept");
      case "c": return decide("claim");
      case "e": return edit();
      case "w": return askName();
      case "s": return about("same");
      case "n": return about("apart");
      case "d": return askReason();
      case "u": return undo();
      case "x": return desk.tick(selected());
      case "X": return desk.tick(selected(), { through: true });
      case "*": return desk.tickAll();
    }
    if (k >= "1" && k <= "9") choose(Number(k));
  }

  const mine = ["j", "k", "a", "c", "e", "d", "u", "x", "X", "*", "s", "n", "w", "1", "2", "3", "4", "5", "6", "7", "8", "9", "Escape"];
  document.addEventListener("keydown", event => {
    if (!root() || event.ctrlKey || event.metaKey || event.altKey || desk.typing(event.target)) return;
    if (!mine.includes(event.key)) return;
    if (event.key.length === 1) event.preventDefault();
    if (event.key === "e") state.pressed = true;
    if (state.busy) state.waiting.push(event.key); else key(event.key);
  });

  // Enter or a click goes to the words in the article; j and k only show it. Where a
  // j before it is still on its way the pane comes twice, so the wish outlives the
  // first.
  document.addEventListener("click", event => {
    const link = event.target.closest("#rows a.words");
    if (!link) return;
    state.jump = link.closest(".cand").dataset.id;
    select(link.closest(".cand"), { load: false });
  });

  function place() { // the claim in the middle of its article
    const text = document.getElementById("article"), words = document.getElementById("words");
    if (text && words) text.scrollTop = words.offsetTop - text.clientHeight / 3;
  }

  document.addEventListener("htmx:afterSettle", event => {
    answerAbout();
    if (event.detail.target.id === "pane") {
      place();
      fetchAhead();
      openWording();
      openNames();
      if (state.jump && state.jump === shown()) { document.getElementById("words-title")?.focus(); }
    }
  });

  // A pane that arrives after another row was chosen, or after the list was replaced
  // by a decision, is no longer asked for.
  document.addEventListener("htmx:beforeSwap", event => {
    const link = event.detail.requestConfig.elt;
    if (!link.matches("a.words")) return;
    const row = link.closest(".cand");
    if (!link.isConnected || row !== selected()) event.detail.shouldSwap = false;
  });

  // After a decision: the list is new, the next candidate has the focus, and the
  // message is told together with how far one has come.
  document.addEventListener("htmx:afterRequest", event => {
    if (!state.busy || event.detail.requestConfig.verb !== "post") return;
    requestAnimationFrame(() => {
      state.busy = false;
      if (!root()) return;
      settle(event.detail.xhr.status === 200);
      const row = selected();
      if (row) select(row, { load: false });
      else document.getElementById("main").focus();
      const said = document.querySelector("#flash .said")?.textContent || "";
      desk.announce(`${said} ${root().dataset.done} of ${root().dataset.total} triaged.${row ? "" : " Nothing is left here."}`);
      drain();
    });
  });
  // settle takes the row out that was decided, goes back to one that was not, or shows the
  // list that came.
  function settle(done) {
    const row = document.getElementById("c-" + state.going), progress = document.getElementById("progress");
    state.going = "";
    if (!row?.hasAttribute("aria-busy")) place();
    else if (done) row.remove();
    else back(row);
    if (progress) Object.assign(root().dataset, { done: progress.value, total: progress.max });
    fetchAhead();
  }
  function back(row) {
    row.removeAttribute("aria-busy");
    select(row);
  }
  document.addEventListener("htmx:sendError", () => {
    state.busy = false;
    const row = document.getElementById("c-" + state.going);
    state.going = "";
    if (row) back(row);
    state.asked = null;
    state.waiting = [];
  });
  document.addEventListener("htmx:responseError", () => { state.asked = null; }); // the pane did not come

  // A cue shows its words while it is pointed at or chosen.
  function cue(link, on) {
    for (const run of document.querySelectorAll("#article [data-cues]"))
      if (run.dataset.cues.split(" ").includes(link.dataset.cue)) run.classList.toggle("cued", on);
  }
  for (const [type, on] of [["mouseover", true], ["mouseout", false], ["focusin", true], ["focusout", false]])
    document.addEventListener(type, event => { const a = event.target.closest("a[data-cue]"); if (a) cue(a, on); });
  document.addEventListener("click", event => {
    const link = event.target.closest("a[data-cue]");
    if (!link) return;
    event.preventDefault();
    cue(link, true);
    const run = document.querySelector("#article .cued"), text = document.getElementById("article");
    if (run) text.scrollTop = run.offsetTop - text.clientHeight / 3;
  });

  addEventListener("DOMContentLoaded", () => {
    place();
    if (root()) fetchAhead();
    const row = selected();
    if (row && document.activeElement === document.body && !location.hash) select(row, { load: false });
  });
})();
