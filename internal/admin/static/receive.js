// The window that takes a page from the window that opened it, or from the extension,
// which speaks from within this one. It takes one message, from there alone, with the
// word that it gave there itself; keeps it in the tab's own storage; and goes on to a page
// that nobody else has a hold of.
"use strict";

(() => {
  const most = 4 << 20, patience = 30000; // bytes; milliseconds
  const peer = window.opener ?? window, extension = peer === window;
  const nonce = [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, "0")).join("");
  const says = document.getElementById("says");

  const text = (value, length) => String(value ?? "").slice(0, length);
  const stop = why => { removeEventListener("message", take); clearTimeout(timer); says.textContent = why; };

  function take(event) {
    const m = event.data;
    if (event.source !== peer || extension && event.origin !== location.origin) return;
    if (m?.factdesk !== "page" || m.nonce !== nonce) return;
    stop("Received.");
    const html = String(m.html ?? ""), size = new TextEncoder().encode(html).length;
    if (size > most) {
      stop(`The page has ${(size / (1 << 20)).toFixed(1)} MB; the most that can be sent is 4. Save it as a file and upload that.`);
      return;
    }
    const kept = {
      html, size, by: extension ? "extension" : "bookmarklet", origin: extension ? text(m.origin, 300) : event.origin,
      title: text(m.title, 1000), address: text(m.address, 2000),
      words: text(m.words, 5000), before: text(m.before, 300), after: text(m.after, 300),
    };
    try {
      sessionStorage.setItem("factdesk-sent", JSON.stringify(kept));
    } catch {
      stop("Your browser does not keep so much for a page. Save the page as a file and upload that.");
      return;
    }
    location.replace("/desk/send");
  }

  addEventListener("message", take);
  const timer = setTimeout(() => stop("Nothing came. The page may forbid it: use the extension, or save the page and upload the file."), patience);
  peer.postMessage({ factdesk: "ready", nonce }, extension ? location.origin : "*");
})();
