// The page as its reader's browser shows it, and the words that the reader selected. The
// bookmarklet and the extension run this, each in its own way, and take its value.
(() => {
  const most = 5000, around = 300; // characters of a selection, and of what stands around it

  // A document of its own: nothing of the copy runs or is loaded in it.
  const copy = document.implementation.createHTMLDocument("").importNode(document.documentElement, true);
  // What scripts hold may be secrets of the reader's session, and what is typed is theirs.
  for (const e of copy.querySelectorAll("script:not([type*='ld+json']), style, noscript, iframe, object, embed")) e.remove();
  for (const e of copy.querySelectorAll("input, option, button")) e.removeAttribute("value");
  for (const e of copy.querySelectorAll("textarea")) e.textContent = "";

  // beside is the text before (-1) or after (1) a place, without what is no text of the page.
  function beside(node, offset, way) {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, n =>
      n.parentElement.closest("script, style, noscript, textarea, select") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    let text = "";
    if (node.nodeType === Node.TEXT_NODE) text = way < 0 ? node.data.slice(0, offset) : node.data.slice(offset);
    walker.currentNode = node.childNodes[offset] ?? node;
    while (text.length < around && (way < 0 ? walker.previousNode() : walker.nextNode()))
      text = way < 0 ? walker.currentNode.data + text : text + walker.currentNode.data;
    return way < 0 ? text.slice(-around) : text.slice(0, around);
  }

  const page = {
    title: document.title, address: location.href, html: "<!DOCTYPE html>\n" + copy.outerHTML,
    words: "", before: "", after: "",
  };
  const selected = getSelection();
  if (selected && selected.rangeCount && !selected.isCollapsed) {
    const range = selected.getRangeAt(0);
    page.words = selected.toString().slice(0, most);
    page.before = beside(range.startContainer, range.startOffset, -1);
    page.after = beside(range.endContainer, range.endOffset, 1);
  }
  return page;
})();
