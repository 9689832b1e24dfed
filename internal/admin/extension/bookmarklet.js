// Opens the desk and, when its window has said that it waits, gives it the page: once, and
// to the desk alone.
const desk = "http://127.0.0.1:8080";
const receiver = open(desk + "/desk/receive", "_blank");
if (!receiver) alert("The desk's window was blocked. Allow pop-ups for this page, or use the extension.");
addEventListener("message", function answer(event) {
  if (event.source !== receiver || event.origin !== desk || event.data?.factdesk !== "ready") return;
  removeEventListener("message", answer);
  receiver.postMessage({ factdesk: "page", nonce: event.data.nonce, ...page }, desk);
});
