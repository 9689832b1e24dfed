// Runs in the desk's window that receives pages, and there alone: gives it the page that
// the button took, when it says that it waits.
"use strict";

addEventListener("message", async event => {
  if (event.source !== window || event.origin !== location.origin || event.data?.factdesk !== "ready") return;
  const page = await chrome.runtime.sendMessage({ take: location.hash.slice(1) });
  if (page) postMessage({ factdesk: "page", nonce: event.data.nonce, ...page }, location.origin);
});
