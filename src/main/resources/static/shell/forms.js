// Sends a form only where the server answers. Else the page stays as it is, with all that was typed, and says so.
// Without this
// script the browser sends it, and a form that arrives too late is kept by the server.
const unsent = document.querySelector("[data-unsent]");
const patience = 5000;

async function answers() {
  try {
    await fetch(document.querySelector("link[rel=icon]").href, {
      method: "HEAD",
      cache: "no-store",
      signal: AbortSignal.timeout(patience),
    });
    return true;
  } catch {
    return false;
  }
}

function say(form, button) {
  const bar = button?.closest(".save");
  if (bar) {
    bar.prepend(unsent);
  } else {
    form.append(unsent);
  }
  unsent.setAttribute("role", "alert");
  unsent.hidden = false;
  unsent.scrollIntoView({ block: "nearest" });
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post" || form.dataset.sending === "sure") {
    return;
  }
  event.preventDefault();
  if (form.dataset.sending) {
    return;
  }
  form.dataset.sending = "asking";
  unsent.hidden = true;
  if (await answers()) {
    form.dataset.sending = "sure";
    form.requestSubmit(event.submitter);
  } else {
    say(form, event.submitter);
  }
  delete form.dataset.sending;
});
