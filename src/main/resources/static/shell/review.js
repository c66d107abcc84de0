// Saves the draft a few seconds after the last change, and says how it stands. While the line is down or the person is
// signed out, the text is kept on this device, sealed with a key that only this page carries. Without this script the
// buttons do the same.
const form = document.getElementById("rev");
const state = document.getElementById("state");
const sum = document.getElementById("sum");
const kept = document.getElementById("kept");
const seal = form.elements.seal.value;
const place = "review:" + seal.slice(48);
let waiting = 0;
let saving = null;
let changed = false;
let refused = false;

function add() {
    const points = [...form.querySelectorAll(".scale input:checked")].map(radio => radio.dataset.points || "0");
    const thousandths = points.reduce((all, each) => all + Math.round(Number(each) * 1000), 0);
    sum.textContent = thousandths % 100 === 0 ? (thousandths / 1000).toFixed(1) : String(thousandths / 1000);
}

async function key() {
    return crypto.subtle.importKey("raw", bytes(seal).slice(0, 32), "AES-GCM", false, ["encrypt", "decrypt"]);
}

function hex(bytes) {
    return [...new Uint8Array(bytes)].map(byte => byte.toString(16).padStart(2, "0")).join("");
}

function bytes(text) {
    return Uint8Array.from(text.match(/../g) || [], pair => parseInt(pair, 16));
}

function text() {
    const fields = new URLSearchParams(new FormData(form));
    fields.delete("_csrf");
    for (const own of ["seal", "_action", "_page", "_owner"]) {
        fields.delete(own);
    }
    return fields.toString();
}

// Whether it is kept on this device now: over plain HTTP a browser seals nothing, and a full disk takes nothing.
async function keep() {
    if (!window.crypto?.subtle) {
        return false;
    }
    const nonce = crypto.getRandomValues(new Uint8Array(12));
    const typed = new TextEncoder().encode(text());
    const sealed = await crypto.subtle.encrypt({name: "AES-GCM", iv: nonce}, await key(), typed);
    try {
        localStorage.setItem(place, hex(nonce) + "." + hex(sealed));
        return true;
    } catch {
        return false;
    }
}

async function open() {
    const stored = localStorage.getItem(place);
    if (!stored || !window.crypto?.subtle) {
        return null;
    }
    try {
        const [nonce, sealed] = stored.split(".").map(bytes);
        return new TextDecoder().decode(await crypto.subtle.decrypt({name: "AES-GCM", iv: nonce}, await key(), sealed));
    } catch {
        return null;
    }
}

function drop() {
    localStorage.removeItem(place);
    kept.hidden = true;
}

function save() {
    if (!saving && !refused && changed) {
        saving = send().finally(() => {
            saving = null;
            if (changed && !refused) {
                waiting = setTimeout(save, 3000);
            }
        });
    }
    return saving;
}

async function send() {
    changed = false;
    const [path, query] = form.dataset.draft.split("?");
    try {
        const answer = await fetch(path + "/draft" + (query ? "?" + query : ""), {
            method: "POST",
            body: new URLSearchParams(new FormData(form)),
            headers: {Accept: "application/json"},
            redirect: "manual"
        });
        if (answer.type === "opaqueredirect" || [401, 403, 404].includes(answer.status)) {
            await renew();
            throw new Error(form.dataset.out);
        }
        const said = await answer.json();
        state.textContent = said.state;
        if (answer.ok) {
            form.elements.version.value = said.version;
            if (!changed) {
                drop();
            }
        } else {
            refused = true;
            await keep();
        }
    } catch (failed) {
        const why = failed.message === form.dataset.out ? "out" : "failed";
        changed = true;
        state.textContent = form.dataset[await keep() ? why : why + "Page"];
    }
}

// After signing in again in another window the form needs that session's token.
async function renew() {
    const page = await fetch(location.href, {redirect: "manual"});
    if (page.ok) {
        const signedIn = new DOMParser().parseFromString(await page.text(), "text/html");
        const fresh = signedIn.querySelector("#rev [name=_csrf]");
        if (fresh && form.elements._csrf) {
            form.elements._csrf.value = fresh.value;
        }
    }
}

function take(fields) {
    for (const field of form.elements) {
        if (field.type === "radio") {
            field.checked = fields.get(field.name) === field.value;
        } else if (field.name && !["_csrf", "seal"].includes(field.name) && fields.has(field.name)) {
            field.value = fields.get(field.name);
        }
    }
    changed = true;
    add();
    save();
}

form.addEventListener("input", () => {
    changed = true;
    add();
    clearTimeout(waiting);
    waiting = setTimeout(save, 2000);
    keep();
});
// A draft on its way is waited for, as the form goes on top of the version it makes.
form.addEventListener("submit", async event => {
    clearTimeout(waiting);
    if (saving) {
        event.preventDefault();
        await saving;
        form.requestSubmit(event.submitter);
    }
});
document.addEventListener("keydown", event => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
        event.preventDefault();
        changed = true;
        save();
    }
});
// A number chooses the step that bears it and goes on: to the comment where that step needs one, else to the next
// choice.
form.addEventListener("keydown", event => {
    const group = event.target.closest?.(".scale");
    const step = group?.querySelector(`input[value="${CSS.escape(event.key)}"]`);
    if (step && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        step.checked = true;
        step.dispatchEvent(new Event("input", {bubbles: true}));
        const comment = group.parentElement.querySelector("textarea");
        (step.matches(".low") && comment && !comment.value ? comment : after(group.parentElement)).focus();
    }
});

function after(fieldset) {
    const next = fieldset.nextElementSibling;
    return next?.querySelector("input:checked") || next?.querySelector("input[type=radio]")
        || document.getElementById("check") || form.elements.next;
}

document.getElementById("keys").hidden = false;
window.addEventListener("online", save);
function written(fields) {
    const marks = new URLSearchParams(fields);
    marks.delete("version");
    return marks.toString();
}

// What was kept goes on top of the version it was written on, so that a newer one is shown beside it and not lost.
const left = await open();
if (left !== null && written(left) !== written(text())) {
    const fields = new URLSearchParams(left);
    kept.hidden = false;
    document.getElementById("take-kept").addEventListener("click", () => {
        kept.hidden = true;
        take(fields);
    });
    document.getElementById("drop-kept").addEventListener("click", drop);
} else if (left !== null) {
    drop();
}
