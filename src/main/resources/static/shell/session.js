// Warns five minutes before an idle session ends and keeps it with one click; without script nothing is lost but the
// warning.
const warning = document.querySelector("[data-idle]");
const idle = Number(warning.dataset.idle) * 1000;
const ahead = Math.min(5 * 60 * 1000, idle / 2);
const others = new BroadcastChannel("session");
let soon, over;

function start() {
  clearTimeout(soon);
  clearTimeout(over);
  warning.hidden = true;
  soon = setTimeout(() => {
    warning.hidden = false;
    warning.querySelector("button").focus();
  }, idle - ahead);
  over = setTimeout(() => {
    warning.querySelector("form").hidden = true;
    warning.querySelector("p").textContent = warning.dataset.over;
  }, idle);
}

warning.querySelector("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target;
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
  if (answer.ok) {
    others.postMessage("here");
    start();
  }
});
others.addEventListener("message", start);
others.postMessage("here");
start();
