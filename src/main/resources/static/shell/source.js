// Finds sources as one types: asks the page of sources for the words and lets one choose with arrow keys (a combobox
// with a list).
// Without this script the form is sent, and what fits is offered to choose from.
const most = 8;
const pause = 200;

function found(page) {
  return [...page.querySelectorAll("tr[data-source]")].slice(0, most).map(row => ({
    code: row.dataset.source,
    title: row.querySelector("th a").textContent,
    about: [...row.querySelectorAll("td")].slice(2, 4).map(cell => cell.textContent.trim()).join(" · "),
  }));
}

async function search(address, words) {
  const asked = new URL(address, location.href);
  asked.searchParams.set("q", words);
  const answer = await fetch(asked);
  return answer.ok ? found(new DOMParser().parseFromString(await answer.text(), "text/html")) : [];
}

function line(item, source) {
  const code = document.createElement("b");
  code.textContent = source.code;
  const about = document.createElement("span");
  about.className = "sub";
  about.textContent = source.about;
  item.append(code, ` ${source.title} `, about);
  return item;
}

function combobox(pick) {
  const input = pick.querySelector("input[type=text]");
  const picked = pick.querySelector(".picked");
  const list = document.createElement("ul");
  const status = document.createElement("p");
  let asking = 0;
  let latest = "";
  let active = -1;
  list.id = input.id + "-list";
  list.className = "finds";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", pick.querySelector("label").textContent);
  list.hidden = true;
  status.className = "sr";
  status.setAttribute("role", "status");
  input.after(list, status);
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
  })) {
    input.setAttribute(name, value);
  }

  const several = pick.dataset.several === "yes";
  const parts = () => input.value.split(";").map(part => part.trim());
  const before = () => (several ? parts().slice(0, -1).filter(part => part) : []);
  const words = () => (several ? input.value.split(";").pop() : input.value).trim();

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function mark(next) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = (next + list.children.length) % list.children.length;
    list.children[active].setAttribute("aria-selected", "true");
    list.children[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", list.children[active].id);
  }

  function choose(source) {
    input.value = [...before(), source.code].join("; ");
    const item = line(document.createElement("li"), source);
    item.dataset.code = source.code;
    if (!several) {
      picked.replaceChildren();
    }
    picked.querySelector(`[data-code="${CSS.escape(source.code)}"]`)?.remove();
    picked.append(item);
    pick.querySelector(".fits")?.remove();
    input.dispatchEvent(new Event("change", { bubbles: true }));
    close();
  }

  function show(sources) {
    list.replaceChildren(...sources.map((source, number) => {
      const item = line(document.createElement("li"), source);
      item.id = `${list.id}-${number}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.addEventListener("pointerdown", event => event.preventDefault());
      item.addEventListener("click", () => choose(source));
      return item;
    }));
    active = -1;
    input.removeAttribute("aria-activedescendant");
    list.hidden = sources.length === 0;
    input.setAttribute("aria-expanded", String(sources.length > 0));
    status.textContent = sources.length > 0 ? pick.dataset.found.replace("%d", sources.length) : pick.dataset.nothing;
  }

  async function ask() {
    const asked = words();
    latest = asked;
    if (asked.length < 2) {
      close();
      return;
    }
    try {
      const sources = await search(pick.dataset.search, asked);
      if (asked === latest && document.activeElement === input) {
        show(sources);
      }
    } catch {
      close();
    }
  }

  input.addEventListener("input", () => {
    const still = input.value;
    picked
      .querySelectorAll("[data-code]")
      .forEach(item => item.toggleAttribute("hidden", !still.includes(item.dataset.code)));
    clearTimeout(asking);
    asking = setTimeout(ask, pause);
  });
  input.addEventListener("keydown", event => {
    if (event.isComposing) {
      return;
    }
    const open = !list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (open) {
        mark(event.key === "ArrowDown" ? active + 1 : Math.max(active, 0) - 1);
      } else {
        ask();
      }
    } else if (event.key === "Enter" && open && active >= 0) {
      event.preventDefault();
      list.children[active].click();
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      close();
    }
  });
  input.addEventListener("blur", () => {
    latest = "";
    clearTimeout(asking);
    close();
  });
}

document.querySelectorAll(".of-source").forEach(combobox);
