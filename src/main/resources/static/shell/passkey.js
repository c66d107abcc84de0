// Makes a passkey and signs in with one; whoever has no script or no such device signs in with the password.
const token = document.querySelector("input[name=_csrf]").value;

async function post(address, body) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": token },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Error(`${address} answered ${answer.status}`);
  }
  return answer.json();
}

async function make(label) {
  const options = PublicKeyCredential.parseCreationOptionsFromJSON(await post("/webauthn/register/options"));
  const credential = await navigator.credentials.create({ publicKey: options });
  await post("/webauthn/register", { publicKey: { credential: credential.toJSON(), label } });
  location.reload();
}

async function use() {
  const options = PublicKeyCredential.parseRequestOptionsFromJSON(await post("/webauthn/authenticate/options"));
  const credential = await navigator.credentials.get({ publicKey: options });
  await post("/login/webauthn", credential.toJSON());
  location.assign(document.querySelector("input[name=back]")?.value ?? "/me");
}

function guarded(work, failure) {
  return async (event) => {
    event.preventDefault();
    failure.hidden = true;
    try {
      await work();
    } catch {
      failure.hidden = false;
    }
  };
}

if (window.PublicKeyCredential?.parseCreationOptionsFromJSON) {
  const form = document.querySelector("[data-passkey=make]");
  const failure = document.querySelector("[data-passkey-failed]");
  if (form) {
    form.hidden = false;
    form.addEventListener("submit", guarded(() => make(form.label.value), failure));
  }
  for (const button of document.querySelectorAll("[data-passkey-use]")) {
    button.hidden = false;
    button.addEventListener("click", guarded(use, failure));
  }
}
