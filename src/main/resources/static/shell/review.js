// Saves the draft a few seconds after the last change, and says how it stands. Without this the buttons do the same.
const form = document.getElementById("rev");
const state = document.getElementById("state");
const sum = document.getElementById("sum");
let waiting = 0;
let busy = false;
let changed = false;
let refused = false;

function add() {
    const points = [...form.querySelectorAll("input[type=radio]:checked")].map(radio => radio.dataset.points || "0");
    const thousandths = points.reduce((all, each) => all + Math.round(Number(each) * 1000), 0);
    sum.textContent = thousandths % 100 === 0 ? (thousandths / 1000).toFixed(1) : String(thousandths / 1000);
}

async function save() {
    if (busy || refused || !changed) {
        return;
    }
    busy = true;
    changed = false;
    const [path, query] = form.dataset.draft.split("?");
    try {
        const answer = await fetch(path + "/draft" + (query ? "?" + query : ""),
            {method: "POST", body: new URLSearchParams(new FormData(form)), headers: {Accept: "application/json"}});
        const said = await answer.json();
        state.textContent = said.state;
        if (answer.ok) {
            form.elements.version.value = said.version;
        } else {
            refused = true;
        }
    } catch {
        state.textContent = form.dataset.failed;
        changed = true;
    }
    busy = false;
    if (changed) {
        waiting = setTimeout(save, 3000);
    }
}

form.addEventListener("input", () => {
    changed = true;
    add();
    clearTimeout(waiting);
    waiting = setTimeout(save, 2000);
});
form.addEventListener("submit", () => clearTimeout(waiting));
document.addEventListener("keydown", event => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
        event.preventDefault();
        changed = true;
        save();
    }
});
