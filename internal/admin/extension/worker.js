// Takes the page of the tab whose button was pressed, and opens the desk to receive it.
// The page waits in the memory of this session, under a name that only the new tab knows.
"use strict";

const receiver = chrome.runtime.getManifest().content_scripts[0].matches[0];

chrome.action.onClicked.addListener(async tab => {
  try {
    const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ["page.js"] });
    const name = crypto.randomUUID();
    await chrome.storage.session.set({ [name]: { ...result, origin: new URL(tab.url ?? result.address).origin } });
    await chrome.tabs.create({ url: receiver + "#" + name, index: tab.index + 1 });
  } catch { // a page of the browser's own, or one too large to keep
    await chrome.action.setBadgeText({ tabId: tab.id, text: "!" });
    await chrome.action.setTitle({ tabId: tab.id, title: "This page can't be sent. Save it, and upload the file at the desk." });
  }
});

chrome.runtime.onMessage.addListener((message, sender, answer) => {
  if (!sender.url?.startsWith(receiver)) return false;
  chrome.storage.session.get(message.take).then(async kept => {
    await chrome.storage.session.remove(message.take);
    answer(kept[message.take]);
  });
  return true; // the answer comes later
});
