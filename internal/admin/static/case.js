// A case's page: keys, and counters beside fields that have a limit, counted in code points
// as the server does.
"use strict";

(() => {
  const count = field => {
    let at = field.parentElement.querySelector(".counter");
    if (!at) {
      at = document.createElement("span");
      at.className = "counter hint";
      field.after(at);
    }
    const n = [...field.value].length;
    at.textContent = `${n} of ${field.dataset.counts}`;
  };
  document.addEventListener("input", event => { if (event.target.matches("[data-counts]")) count(event.target); });
  addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("[data-counts]").forEach(count);
    const problem = document.getElementById("problem"); // of a form that was refused
    if (problem) { problem.tabIndex = -1; problem.focus(); }
  });

  // Everything on the page by its key; what is folded away is opened first.
  const goTo = selector => {
    const at = document.querySelector(selector);
    if (!at) return false;
    for (let up = at.closest("details"); up; up = up.parentElement.closest("details")) up.open = true;
    const section = at.matches("section");
    if (section) at.tabIndex = -1;
    at.scrollIntoView({ block: section ? "start" : "nearest" });
    at.focus({ preventScroll: section });
    return true;
  };
  const places = {
    v: ["#verdict-form [name=rating]:checked", "#verdict-form [name=rating]", "#verdict"],
    s: ["#add-source [name=url]", "#sources"], n: ["#note", "#notes"], e: ["#wording", "#claim"],
    g: ["#gate"], h: ["#history"], w: ["#words"], m: ["#moves button.primary, #moves a.primary", "#moves"],
  };
  const rate = digit => {
    const rating = document.querySelectorAll("#verdict-form [name=rating]")[digit - 1];
    if (!rating) return false;
    rating.click();
    rating.focus();
    return true;
  };
  document.addEventListener("keydown", event => {
    const form = event.target.form;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && form?.closest(".case")) {
      event.preventDefault();
      form.requestSubmit();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || desk.typing(event.target) || !document.querySelector(".case")) return;
    const done = /^[1-9]$/.test(event.key) ? rate(Number(event.key)) : places[event.key]?.some(goTo);
    if (done) event.preventDefault();
  });

  // The page at a source's address says what it is: what the form lacks is filled in, and
  // stays to be changed. Nothing waits for it.
  const cite = async (field) => {
    const form = field.form, url = field.value.trim();
    if (!/^https?:\/\/\S+\.\S+/.test(url) || field.dataset.cited === url) return;
    field.dataset.cited = url;
    let says = field.parentElement.querySelector(".cited");
    if (!says) {
      says = document.createElement("span");
      says.className = "hint cited";
      says.setAttribute("role", "status");
      field.after(says);
    }
    says.textContent = "Asking the page what it is …";
    let got = {};
    try {
      const answer = await fetch("/desk/sources/cite", { method: "POST", body: new URLSearchParams({ url }) });
      got = answer.ok ? await answer.json() : { problem: "" };
    } catch { got = { problem: "" }; }
    if (field.value.trim() !== url) return;
    const filled = [];
    const fill = (name, value) => {
      const to = form.elements[name];
      if (!value || !to || to.value.trim()) return;
      to.value = value;
      to.dispatchEvent(new Event("input", { bubbles: true }));
      filled.push(name);
    };
    fill("title", got.title);
    fill("note", [got.publisher, got.published].filter(Boolean).join(", "));
    says.textContent = filled.length ? `Filled in from the page: ${filled.join(" and ")}. Change what is wrong.`
      : got.problem ? `${got.problem} Fill it in by hand.` : "The page says nothing that is missing here.";
  };
  document.addEventListener("change", event => { if (event.target.matches(".case [name=url]")) cite(event.target); });
  document.addEventListener("paste", event => { if (event.target.matches(".case [name=url]")) setTimeout(cite, 0, event.target); });
})();
