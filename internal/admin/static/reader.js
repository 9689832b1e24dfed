// Words selected in an article become the words of a claim: their place is counted
// in code points, from the data-o of the runs that the text is made of.
"use strict";

(() => {
  const text = document.getElementById("article"), form = document.getElementById("hand");
  if (!text || !form) return;
  const length = s => [...s].length;
  let written = form.wording.value !== "" && form.wording.value !== form.exact.value;
  form.wording.addEventListener("input", () => { written = form.wording.value !== ""; });

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
  const taken = () => { if (!document.activeElement || !desk.typing(document.activeElement)) take(); };
  document.addEventListener("mouseup", () => setTimeout(taken));
  document.addEventListener("touchend", () => setTimeout(taken));
  document.addEventListener("keyup", event => { if (event.shiftKey || event.key === "Shift") taken(); });

  // Words that are typed or pasted have no place yet: the server looks for them.
  form.exact.addEventListener("input", event => {
    if (event.isTrusted) { form.start.value = ""; form.end.value = ""; }
  });
})();
