// The one state of the page, in the address after #, so that it can be shared and Back and Forward walk it.
import { articleIds, claims, data, families, line, node, things } from "./data.js";

export const NOTHING = { n: null, e: null, read: null, to: null, between: null }; // nothing chosen
export const FILTERS = {
  said: null, class: null, src: null, candidates: true, from: null, till: null, undated: true, pfrom: null, ptill: null, pundated: true,
};
const START = {
  ...NOTHING, around: null, steps: 1, ...FILTERS, q: "", lang: null, view: "picture", all: false, grouped: false, group: null, at: null, story: null,
};
const LISTS = { said: families, class: data.kinds, src: articleIds };
const VIEWS = ["picture", "list", "time"];

export const state = { ...START };
const listeners = [];
let broken = false, last = null;

export const onChange = (listener) => listeners.push(listener);
export const linkWasBroken = () => broken;

// Change some of the state. `replace` keeps the change out of Back, as for a slider that is being dragged.
export function change(changes, { replace = false, focus = null } = {}) {
  Object.assign(state, changes);
  broken = false;
  const hash = written();
  if (hash !== location.hash.slice(1)) history[replace ? "replaceState" : "pushState"](null, "", `#${hash}`);
  last = location.hash;
  for (const listener of listeners) listener({ focus });
}

// The state that a link describes, and nothing of the one before but the language.
export function goTo(hash, more = {}) {
  const { lang } = state;
  read(hash);
  change({ lang, ...more });
}

export function follow() {
  const told = () => {
    if (location.hash === last) return;
    last = location.hash;
    read(location.hash.slice(1));
    for (const listener of listeners) listener({ focus: null });
  };
  addEventListener("popstate", told);
  addEventListener("hashchange", told);
  if (!location.hash && data.start) history.replaceState(null, "", `#${data.start}`);
  told();
}

export const filtered = () => Object.keys(FILTERS).filter((key) => state[key] !== FILTERS[key]).length;

function written() {
  const parts = [];
  for (const [key, value] of Object.entries(state)) {
    if (value === START[key]) continue;
    const text = encodeURIComponent(asText(key, value)).replace(/%2F/g, "/").replace(/%2C/g, ",").replace(/%7E/g, "~").replace(/%3A/g, ":");
    parts.push(`${key}=${text}`);
  }
  return parts.join("&");
}

// Of a long list the few that are missing, after an exclamation mark.
function asText(key, value) {
  if (value instanceof Map) return [...value].map(([thing, [x, y]]) => `${thing}:${x}:${y}`).join(",");
  if (value instanceof Set) {
    const missing = LISTS[key].filter((each) => !value.has(each));
    return missing.length < value.size ? `!${missing.join(",")}` : [...value].join(",");
  }
  return value === true ? "1" : value === false ? "0" : String(value);
}

function read(hash) {
  Object.assign(state, START);
  broken = false;
  for (const [key, text] of new URLSearchParams(hash.replace(/\+/g, "%2B"))) {
    const value = parsedValue(key, text);
    if (value === undefined) broken = true;
    else state[key] = value;
  }
}

// A part of the address as a value; undefined when it points to nothing here.
function parsedValue(key, text) {
  const has = (table) => (Object.hasOwn(table, text) ? text : undefined);
  const matching = (pattern, value = text) => (pattern.test(text) ? value : undefined);
  const flag = () => text === "1";
  const below = (list) => (/^\d+$/.test(text) && Number(text) < list.length ? Number(text) : undefined);
  if (Object.hasOwn(LISTS, key)) return listed(LISTS[key], text);
  const readers = {
    n: () => has(things), around: () => has(things), to: () => has(things), read: () => has(claims),
    e: () => (line.has(text) ? text : undefined),
    between: () => matching(/^group\/\d+~group\/\d+$/),
    steps: () => matching(/^[123]$/, Number(text)),
    from: () => matching(/^\d{1,4}$/, Number(text)), till: () => matching(/^\d{1,4}$/, Number(text)),
    pfrom: () => matching(/^\d{4}-\d\d-\d\d$/), ptill: () => matching(/^\d{4}-\d\d-\d\d$/),
    candidates: flag, undated: flag, pundated: flag, all: flag, grouped: flag,
    group: () => below(data.groups), story: () => below(data.story),
    q: () => text,
    lang: () => matching(/^(en|he)$/),
    view: () => (VIEWS.includes(text) ? text : undefined),
    at: () => moved(text),
  };
  return Object.hasOwn(readers, key) ? readers[key]() : undefined;
}

function listed(all, text) {
  const some = new Set(text.replace(/^!/, "").split(","));
  return new Set(all.filter((each) => some.has(each) !== text.startsWith("!")));
}

function moved(text) {
  const found = text.split(",").map((each) => each.match(/^(.+):(-?\d{1,6}):(-?\d{1,6})$/)).filter((each) => each && node.has(each[1]));
  return found.length ? new Map(found.map(([, thing, x, y]) => [thing, [Number(x), Number(y)]])) : undefined;
}
