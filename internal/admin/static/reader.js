// Words selected in an article become the words of a claim: their place is counted
// in code points, from the data-o of the runs that the text is made of.
"use strict";

(() => {
  const text = document.getElementById("article"), form = document.getElementById("hand");
  if (!text || !form || !form.exact) return; // without exact sentences are chosen from a list
  const length = s => [...s].length;
  let written = form.wording.value !== "" && form.wording.value !== form.exact.value;
  form.wording.addEventListener("input", () => { written = form.wording.value !== ""; });

  const sentences = (text.dataset.sentences || "").split(" ").filter(Boolean).map(s => s.split("-").map(Number));
  let first = -1, last = -1; // the sentences stepped to by keys; -1 for none

  function selection() {
    const s = getSelection();
    if (!s.rangeCount || s.isCollapsed) return null;
    const range = s.getRangeAt(0);
    if (!range.intersectsNode(text)) return null;
    let start = -1, end = -1;
    for (const run of text.querySelectorAll("[data-o]")) {
      const node = run.firstChild;
      if (!node || !range.intersectsNode(node)) continue;
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : node.data.length;
      if (from >= to) continue;
      const o = Number(run.dataset.o);
      if (start < 0) start = o + length(node.data.slice(0, from));
      end = o + length(node.data.slice(0, to));
    }
    const words = s.toString().trim();
    return start < 0 || !words ? null : { start, end, words };
  }

  function take() {
    const it = selection();
    if (!it) return;
    form.start.value = it.start;
    form.end.value = it.end;
    form.exact.value = it.words;
    if (!written) form.wording.value = it.words.replace(/\s+/g, " ").slice(0, 1000);
    form.exact.dispatchEvent(new Event("input", { bubbles: true }));
    desk.announce("Taken over into the form: Make a claim.");
  }
  // Some browsers keep the selection while one types in a field: then it is no news,
  // and must not replace the words that are typed there.
  const taken = () => { if (first < 0 && (!document.activeElement || !desk.typing(document.activeElement))) take(); };
  document.addEventListener("mouseup", () => setTimeout(taken));
  document.addEventListener("touchend", () => setTimeout(taken));
  document.addEventListener("keyup", event => { if (event.shiftKey || event.key === "Shift") taken(); });

  // Sentences by keys. The browser's own selection shows where one is, and take
  // reads it, so that a sentence is marked as any other words are.
  function point(o, end) { // the node and the offset of a code point
    let at = null;
    for (const run of text.querySelectorAll("[data-o]")) {
      const node = run.firstChild, from = Number(run.dataset.o);
      if (!node) continue;
      if (end ? from >= o : from > o) break;
      at = [node, [...node.data].slice(0, o - from).join("").length];
      if (!end && o - from >= length(node.data)) at = null; // it begins in the next run
    }
    return at;
  }
  function show() {
    const a = point(sentences[first][0], false), b = point(sentences[last][1], true);
    if (!a || !b) return;
    const s = getSelection();
    s.removeAllRanges();
    s.setBaseAndExtent(a[0], a[1], b[0], b[1]);
    a[0].parentElement.scrollIntoView({ block: "center" });
    desk.announce(s.toString().replace(/\s+/g, " "));
  }
  function enter() {
    const hash = /^#at-(\d+)$/.exec(location.hash), from = hash ? Number(hash[1]) + 1 : 0;
    first = Math.max(0, sentences.findIndex(s => s[1] > from));
    if (!hash) { // else the first that can be seen
      const seen = [...text.querySelectorAll("[data-o]")].find(run => run.getBoundingClientRect().bottom > 0);
      if (seen) first = Math.max(0, sentences.findIndex(s => s[1] > Number(seen.dataset.o)));
    }
    last = first;
    text.focus({ preventScroll: true });
    show();
  }
  function step(by, more) {
    const to = (by > 0 ? last : first) + by;
    if (to < 0 || to >= sentences.length) { desk.announce(by > 0 ? "This is the last sentence." : "This is the first sentence."); return; }
    if (more && by > 0) last = to;
    else if (more) first = to;
    else first = last = to;
    show();
  }
  function leave() {
    first = last = -1;
    getSelection().removeAllRanges();
    desk.announce("Out of the sentences.");
  }
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || desk.typing(event.target)) return;
    const inside = first >= 0, key = event.key.toLowerCase();
    if (key === "u" && !inside) { document.querySelector("#flash button[data-key=u]")?.click(); return; }
    if (!inside && (key !== "s" || !sentences.length || event.shiftKey)) return;
    if (inside && event.target.closest("a, button, summary, input") && event.key === "Enter") return; // that is what it is for
    switch (key) {
      case "s": if (!inside) enter(); break;
      case "j": case "arrowdown": step(1, event.shiftKey); break;
      case "k": case "arrowup": step(-1, event.shiftKey); break;
      case "enter": take(); form.stay.value = "1"; form.requestSubmit(form.querySelector("button.primary")); break;
      case "e": take(); document.getElementById("hand-claimant").focus(); form.stay.value = "1"; break;
      case "escape": leave(); break;
      default: return;
    }
    event.preventDefault();
  });

  // Words that are typed or pasted have no place yet: the server looks for them.
  form.exact.addEventListener("input", event => {
    if (event.isTrusted) { form.start.value = ""; form.end.value = ""; }
  });
})();
