// Check a text: progress while a long text is read, and the list of claims by keys.
"use strict";

(() => {
  const typing = event => event.ctrlKey || event.metaKey || event.altKey || desk.typing(event.target);
  let current = null;

  // The answer comes in lines: how far it is, and at the end the page.
  async function check(form) {
    const at = document.getElementById("progress"), bar = at.querySelector("progress"), said = at.querySelector("span");
    at.hidden = false;
    bar.removeAttribute("value");
    said.textContent = "Finding the claims…";
    form.setAttribute("aria-busy", "true");
    const answer = await fetch("/desk/check?progress=1", { method: "POST", body: new URLSearchParams(new FormData(form)) });
    if (!answer.ok || !(answer.headers.get("Content-Type") || "").includes("ndjson")) throw new Error();
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) throw new Error();
      const lines = (rest + value).split("\n");
      rest = lines.pop();
      for (const line of lines) {
        const it = JSON.parse(line);
        if (it.page) return show(it.page);
        if (it.error) { at.hidden = true; form.removeAttribute("aria-busy"); desk.announce(it.error); return complain(it.error); }
        bar.max = it.of;
        bar.value = it.done;
        said.textContent = `${it.done} of ${it.of} claims looked up`;
      }
    }
  }
  function complain(text) {
    const notice = document.createElement("div");
    notice.className = "notice";
    notice.dataset.tone = "bad";
    notice.textContent = text;
    document.getElementById("flash").replaceChildren(notice);
  }
  function show(page) {
    const next = new DOMParser().parseFromString(page, "text/html");
    document.getElementById("flash").replaceChildren();
    document.body.className = next.body.className;
    document.getElementById("main").replaceChildren(...next.getElementById("main").childNodes);
    current = null;
    const sum = document.getElementById("sum");
    scrollTo(0, 0);
    if (sum) { sum.focus({ preventScroll: true }); desk.announce(sum.textContent); }
    else document.querySelector("[aria-invalid]")?.focus();
  }
  document.addEventListener("submit", event => {
    const form = event.target;
    if (form.id !== "check" || event.submitter?.hasAttribute("formaction") || event.defaultPrevented) return;
    event.preventDefault();
    if (form.getAttribute("aria-busy")) return;
    check(form).catch(() => form.submit()); // the plain way says what is wrong
  });

  const claims = () => [...document.querySelectorAll(".check-list > li")].filter(li => li.offsetParent !== null);
  function go(by) {
    const all = claims(), at = all.indexOf(current);
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by];
    if (!next) { desk.announce(by > 0 ? "This is the last claim." : "This is the first claim."); return; }
    take(next);
  }
  function take(li) {
    current?.classList.remove("current");
    document.querySelector(".text a.here")?.classList.remove("here");
    current = li;
    li.classList.add("current");
    li.focus({ preventScroll: true });
    li.scrollIntoView({ block: "nearest" });
    const words = document.getElementById("at-" + li.id.slice("claim-".length));
    words?.classList.add("here");
    words?.scrollIntoView({ block: "center" });
  }
  document.addEventListener("keydown", event => {
    if (typing(event) || !document.querySelector(".check-list")) return;
    const radio = /^[0-4]$/.test(event.key) && document.querySelector(`.check-show [data-key="${event.key}"]`);
    if (radio) { radio.click(); current = null; desk.announce(radio.parentElement.textContent); }
    else if (event.key === "j") go(1);
    else if (event.key === "k") go(-1);
    else if (event.key === "Enter" && event.target === current) document.getElementById("at-" + current.id.slice("claim-".length))?.focus();
    else return;
    event.preventDefault();
  });
})();
