// Files that are dropped on a page of the desk are imported: by the page's own field for
// files where it has one, else like an upload on the page for imports.
"use strict";

(() => {
  const holdsFiles = event => event.dataTransfer && [...event.dataTransfer.types].includes("Files");
  const field = () => document.querySelector("main input[type=file]");
  const may = () => field() || document.querySelector('#nav a[href^="/desk/import"]');
  let over = 0; // elements that were entered and not left

  const show = on => {
    document.body.toggleAttribute("data-dropping", on);
    if (!on) over = 0;
  };

  const send = files => {
    let input = field();
    if (!input) {
      const form = document.createElement("form");
      form.method = "post";
      form.action = "/desk/import?from=file";
      form.enctype = "multipart/form-data";
      form.hidden = true;
      input = document.createElement("input");
      input.type = "file";
      input.name = "file";
      input.multiple = true;
      input.dataset.drops = "";
      form.append(input);
      document.body.append(form);
    }
    if (!input.multiple && files.length > 1) {
      desk.announce("One file at a time.");
      return;
    }
    input.files = files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
    if ("drops" in input.dataset) input.form.requestSubmit();
  };

  document.addEventListener("dragenter", event => {
    if (!holdsFiles(event) || !may()) return;
    over++;
    show(true);
  });
  document.addEventListener("dragleave", event => {
    if (holdsFiles(event) && --over <= 0) show(false);
  });
  document.addEventListener("dragover", event => {
    if (!holdsFiles(event) || !may()) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
  });
  document.addEventListener("drop", event => {
    if (!holdsFiles(event) || !may()) return;
    event.preventDefault();
    show(false);
    if (event.dataTransfer.files.length > 0) send(event.dataTransfer.files);
  });
})();
