// Copies a secret that is shown once.
"use strict";

document.addEventListener("click", async event => {
  const button = event.target.closest("button[data-copies]");
  if (!button) return;
  const field = document.getElementById(button.dataset.copies);
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    desk.announce("Copied");
    button.textContent = "Copied";
  } catch { // not over https, or not allowed: it is selected, for Ctrl+C
    desk.announce("Selected: copy it with Ctrl and C");
  }
});
