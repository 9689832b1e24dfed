// Asks a passkey and sends its answer with the form.
"use strict";

(() => {
  const form = document.getElementById("passkey");
  const says = document.getElementById("passkey-says");
  const creates = form.dataset.passkey === "create";

  const ask = () => {
    const options = JSON.parse(form.dataset.options);
    if (!window.PublicKeyCredential || !PublicKeyCredential.parseCreationOptionsFromJSON) {
      throw new Error("This browser is too old for passkeys, or the page did not come over https.");
    }
    return creates
      ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  };

  const why = error => ({
    NotAllowedError: "No passkey answered: it was declined, or took too long. Try again.",
    InvalidStateError: "This device has a passkey for you already.",
    SecurityError: "Passkeys don’t work under this address.",
  }[error.name] || error.message);

  const run = async () => {
    says.hidden = true;
    try {
      form.elements.credential.value = JSON.stringify((await ask()).toJSON());
    } catch (error) {
      says.textContent = why(error);
      says.hidden = false;
      return;
    }
    form.submit(); // does not come through the listener again
  };

  form.addEventListener("submit", event => { event.preventDefault(); run(); });
  if (!creates && !document.querySelector("[role=alert]:not([hidden])")) run();
})();
