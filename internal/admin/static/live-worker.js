// What others have just done, heard over one connection: as a shared worker for all pages
// of a browser, and for one page alone where a browser has no such workers.
"use strict";

(() => {
  const keep = 200; // notes, for a page that was on its way when they came
  const patience = [5, 15, 60, 120]; // seconds until a refused connection is tried again
  const pages = new Set(); // functions that tell a page
  let source = null, last = "", refused = 0, timer = 0, notes = [], bell = null;

  const tell = (what, to = pages) => { for (const page of to) page(what); };

  function open(at) {
    if (source || timer) return;
    source = new EventSource("/desk/live?at=" + at + (last ? "&from=" + last : ""));
    source.onopen = () => { refused = 0; };
    source.addEventListener("told", event => {
      last = event.lastEventId;
      const came = JSON.parse(event.data);
      notes = notes.concat(came).slice(-keep);
      tell({ notes: came });
    });
    source.addEventListener("bell", event => {
      last = event.lastEventId;
      bell = JSON.parse(event.data);
      tell({ bell });
    });
    source.addEventListener("missed", event => {
      last = event.lastEventId;
      notes = [];
      tell({ missed: true });
    });
    // A connection that breaks is made anew by the browser itself. One that is refused is
    // not: somebody signed out, or has too many.
    source.onerror = () => {
      if (source.readyState !== EventSource.CLOSED) return;
      source = null;
      timer = setTimeout(() => { timer = 0; if (pages.size) open(Date.now()); }, 1000 * patience[Math.min(refused++, patience.length - 1)]);
    };
  }
  function close() {
    source?.close();
    clearTimeout(timer);
    source = null;
    timer = 0;
  }

  // join has a page told from the moment at which it was made; it returns what leaves.
  const join = (page, at) => {
    pages.add(page);
    const late = notes.filter(n => Date.parse(n.at) >= at);
    if (late.length) tell({ notes: late }, [page]);
    if (bell) tell({ bell }, [page]);
    open(at);
    return () => {
      pages.delete(page);
      if (!pages.size) close();
    };
  };

  if (typeof SharedWorkerGlobalScope === "undefined") { window.liveFeed = join; return; }
  self.onconnect = event => {
    const port = event.ports[0];
    let leave = null;
    port.onmessage = ({ data }) => {
      if (data.at) leave ??= join(what => port.postMessage(what), data.at);
      if (data.bye) { leave?.(); leave = null; }
    };
  };
})();
