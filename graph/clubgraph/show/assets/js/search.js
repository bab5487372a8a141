// Finds a thing by any of its names in any language, as the reader types; an ARIA combobox.
import { linesOf, mentionsOf, node, things } from "./data.js";
import { bdi, byId, el, fill } from "./dom.js";
import { fold } from "./fold.js";
import { elsewhere, seek } from "./part.js";
import { kindSample } from "./samples.js";
import { FILTERS, NOTHING, change, state } from "./state.js";
import { kindOf, label, say } from "./words.js";

const SHOWN = 8;
const index = []; // made when somebody first searches
const indexed = () => {
  if (index.length) return index;
  for (const [id, { names }] of Object.entries(things))
    index.push({ id, names: [...new Set(Object.values(names).flat().map(fold))], weight: mentionsOf(id).about.length + (linesOf.get(id)?.length ?? 0) });
  return index;
};
const box = byId("find"), listbox = byId("found");
let results = [], active = -1, visible = new Set();

// A link may bring words to search for.
export const showSearch = (scene) => {
  visible = scene.things;
  if (!state.q || document.activeElement === box) return;
  box.value = state.q;
  open();
};

export function startSearch() {
  box.addEventListener("input", () => open());
  box.addEventListener("focus", () => box.value && open());
  box.addEventListener("blur", () => setTimeout(close, 150));
  box.addEventListener("keydown", (event) => {
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (moves[event.key] && results.length) point((active + moves[event.key] + results.length) % results.length);
    else if (event.key === "Enter" && results.length) choose(results[Math.max(0, active)]);
    else if (event.key === "Enter") seek(box.value.trim());
    else if (event.key === "Escape") clear();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || /INPUT|TEXTAREA/.test(document.activeElement.tagName)) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}

// Best first: the name is that, begins so, a word of it does, it holds the letters; then the better connected.
export function find(text) {
  const wanted = fold(text);
  if (!wanted) return [];
  const rank = ({ names }) =>
    Math.min(...names.map((name) => (name === wanted ? -1 : name.startsWith(wanted) ? 0 : name.includes(` ${wanted}`) ? 1 : name.includes(wanted) ? 2 : 9)));
  return indexed()
    .map((entry) => ({ ...entry, rank: rank(entry) }))
    .filter((entry) => entry.rank < 9)
    .sort((a, b) => a.rank - b.rank || b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ id }) => id);
}

function open() {
  results = find(box.value);
  active = -1;
  const nothing = box.value.trim() && !results.length;
  fill(listbox,
    results.map((id, place) => el("li", { role: "option", id: `found-${place}`, "aria-selected": "false", onmousedown: (event) => { event.preventDefault(); choose(id); } },
      kindSample(things[id].kind),
      el("span", { class: "foundname" }, bdi(label(id)), otherName(id)),
      el("span", { class: "foundkind" }, node.has(id) && !visible.has(id) ? say("search.hidden") : kindOf(id)))),
    nothing && el("li", { class: "nothing", role: "option", "aria-disabled": "true" }, say("search.none")),
    nothing && elsewhere(box.value.trim()));
  listbox.hidden = !results.length && !nothing;
  box.setAttribute("aria-expanded", String(!listbox.hidden));
  box.removeAttribute("aria-activedescendant");
  if (results.length) point(0);
}

function point(place) {
  active = place;
  [...listbox.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === place)));
  box.setAttribute("aria-activedescendant", `found-${place}`);
}

// The name in another language, where it differs.
function otherName(id) {
  const other = Object.values(things[id].names).map(([first]) => first).find((name) => name !== label(id));
  return other ? el("small", {}, bdi(other)) : null;
}

// A thing that the filters hide is brought back by lifting them: no dead end.
function choose(id) {
  const hidden = node.has(id) && !visible.has(id);
  clear();
  change({ ...(hidden ? { ...FILTERS, around: null, group: null, grouped: false } : {}), ...NOTHING, n: id, view: "picture" }, { focus: "panel" });
}

function clear() {
  box.value = "";
  if (state.q) change({ q: "" }, { replace: true });
  close();
}

function close() {
  listbox.hidden = true;
  results = [];
  box.setAttribute("aria-expanded", "false");
  box.removeAttribute("aria-activedescendant");
}
