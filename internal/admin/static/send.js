// Shows what the tab received, from its storage, and fills the form that imports it. All
// of it is shown as text.
"use strict";

(() => {
  const form = document.getElementById("send"), store = "factdesk-sent";
  let sent = null;
  try { sent = JSON.parse(sessionStorage.getItem(store)); } catch { /* as if nothing came */ }
  if (!sent) return;
  document.getElementById("nothing").hidden = true;
  form.hidden = false;

  const show = (id, value) => { document.getElementById(id).textContent = value; };
  const kilobytes = Math.max(1, Math.round(sent.size / 1024)).toLocaleString("en");
  show("sent-title", sent.title || "(none)");
  show("sent-address", sent.address || "(none)");
  show("sent-origin", sent.origin === "null" ? "a page that has no site of its own" : sent.origin);
  show("sent-by", sent.by === "extension" ? "the extension" : "the bookmark, from the page itself");
  show("sent-size", `${kilobytes} kB, without scripts and styles`);
  show("sent-words", sent.words);
  document.getElementById("selected").hidden = !sent.words;
  for (const name of ["html", "address", "origin", "by", "words", "before", "after"]) form.elements[name].value = sent[name];

  let claimed = "";
  try { claimed = new URL(sent.address).origin; } catch { /* no address */ }
  document.getElementById("differs").hidden = claimed === sent.origin && /^https?:/.test(claimed);

  // Whoever double-clicks somewhere else must not find the button under the second click.
  const button = form.querySelector("button.primary");
  const arm = () => { if (!document.hidden) setTimeout(() => { button.disabled = false; }, 1000); };
  document.addEventListener("visibilitychange", arm);
  arm();

  document.getElementById("discard").addEventListener("click", () => {
    sessionStorage.removeItem(store);
    location.replace("/desk/import?from=browser");
  });
})();
