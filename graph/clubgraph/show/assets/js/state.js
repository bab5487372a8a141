// The one state of the page, in the address after #, so that it can be shared and Back and Forward walk it.
import { articleIds, claims, data, families, line, things } from "./data.js";

const START = {
  n: null, e: null, read: null, around: null, steps: 1, to: null,
  said: null, class: null, src: null, candidates: true, from: null, till: null, undated: true,
  q: "", lang: null, view: "picture", all: false,
};
export const FILTERS = { said: null, class: null, src: null, candidates: true, from: null, till: null, undated: true };
const LISTS = { said: families, class: data.kinds, src: articleIds };

export const state = { ...START };
const listeners = [];
let broken = false;

export const onChange = (listener) => listeners.push(listener);
export const linkWasBroken = () => broken;

// Change some of the state. `replace` keeps the change out of Back, as for a slider that is being dragged.
export function change(changes, { replace = false, focus = null } = {}) {
  Object.assign(state, changes);
  broken = false;
  const hash = written();
  if (hash !== location.hash.slice(1)) {
    history[replace ? "replaceState" : "pushState"](null, "", `#${hash}`);
  }
  for (const listener of listeners) listener({ focus });
}

export function follow() {
  const told = () => {
    read();
    for (const listener of listeners) listener({ focus: null });
  };
  addEventListener("popstate", told);
  addEventListener("hashchange", told);
  told();
}

export const filtered = () => Object.keys(FILTERS).filter((key) => state[key] !== FILTERS[key]).length;

function written() {
  const parts = [];
  for (const [key, value] of Object.entries(state)) {
    if (value === START[key]) continue;
    const text = value instanceof Set ? [...value].join(",") : value === true ? "1" : value === false ? "0" : String(value);
    parts.push(`${key}=${encodeURIComponent(text).replace(/%2F/g, "/").replace(/%2C/g, ",").replace(/%7E/g, "~")}`);
  }
  return parts.join("&");
}

function read() {
  const given = new URLSearchParams(location.hash.slice(1).replace(/\+/g, "%2B"));
  Object.assign(state, START);
  broken = false;
  for (const [key, text] of given) {
    const value = parsedValue(key, text);
    if (value === undefined) broken = true;
    else state[key] = value;
  }
}

// A part of the address as a value; undefined when it points to nothing here.
function parsedValue(key, text) {
  const has = (table) => (Object.hasOwn(table, text) ? text : undefined);
  const year = /^\d{1,4}$/.test(text) ? Number(text) : undefined;
  if (Object.hasOwn(LISTS, key)) return new Set(text.split(",").filter((each) => LISTS[key].includes(each)));
  const readers = {
    n: () => has(things), around: () => has(things), to: () => has(things), read: () => has(claims),
    e: () => (line.has(text) ? text : undefined),
    steps: () => (["1", "2", "3"].includes(text) ? Number(text) : undefined),
    from: () => year, till: () => year,
    candidates: () => text === "1", undated: () => text === "1", all: () => text === "1",
    q: () => text,
    lang: () => (["en", "he"].includes(text) ? text : undefined),
    view: () => (["picture", "list"].includes(text) ? text : undefined),
  };
  return Object.hasOwn(readers, key) ? readers[key]() : undefined;
}
