// The words of the interface and the names of things, in the language the reader chose.
import { articles, data, isStatement, isThing, statements, things, words } from "./data.js";
import { bdi, el } from "./dom.js";

export const language = { now: "en" };

// say("count.claims", { n: 3 }): one sentence; with n = 1 the key's ".one" is taken where there is one.
export function say(key, values = {}) {
  const own = words[language.now];
  const text = (values.n === 1 && own[`${key}.one`]) || own[key] || words.en[key] || key;
  return text.replace(/\{(\w+)\}/g, (_, name) => isolated(values[name] ?? ""));
}

// The same with elements in the places, for sentences that hold names: an array of text and elements.
export function phrase(key, values = {}) {
  const own = words[language.now];
  const text = (values.n === 1 && own[`${key}.one`]) || own[key] || words.en[key] || key;
  return text.split(/(\{\w+\})/).map((part) => {
    const value = /^\{\w+\}$/.test(part) ? values[part.slice(1, -1)] : part;
    return typeof value === "number" ? bdi(value) : value;
  });
}

export function label(thing, wanted = language.now) {
  const names = things[thing]?.names;
  if (!names) return thing;
  return (names[wanted] ?? names.en ?? Object.values(names)[0] ?? [thing])[0];
}

// The relation's words, in its past form where what is claimed is over.
export function relation(name, over = false) {
  const labels = data.relations[name];
  return ((over && labels?.past) || labels)?.[language.now] ?? name;
}

// A Hebrew phrase that ends in a prefix (ב, ל, מ) is written together with what follows it.
export const glue = (phrase, next) => (!/(^| )[בלמכ]$/.test(phrase) ? " " : /^[\u0590-\u05ff]/.test(next) ? "" : "-");

// A word of the closed lists: as this page puts it, else as the ontology does.
export const known = (prefix, key) =>
  words[language.now][`${prefix}.${key}`] ?? data.concepts[key]?.[language.now] ?? key;

export const qualifier = (key) => data.qualifiers[key]?.[language.now] ?? key;

export const kindOf = (thing) => say(`kind.${things[thing]?.kind ?? "other"}.one`);

export const articleTitle = (id) => articles[id]?.title ?? id;

// A term as text: a thing's name, a literal's words, a proposition as a sentence.
export function termText(term) {
  if (term === null || term === undefined) return "";
  if (typeof term === "object") return known("value", String(term.value));
  if (isThing(term)) return label(term);
  if (!isStatement(term)) return known("value", term.split("/").pop());
  const [subject, name, object] = statements[term];
  return joined(termText(subject), relation(name), termText(object));
}

const joined = (subject, verb, object) => `${subject} ${verb}${object && glue(verb, object) + object}`;

// A link within the page: an address that can be copied, and a click that keeps the rest of the state.
export function link(hash, go, ...children) {
  const follow = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go();
  };
  return el("a", { class: "thing", href: `${location.pathname}#${hash}`, onclick: follow }, children);
}

// A term as an element: a thing can be chosen, everything keeps its direction.
export function term(value, choose) {
  if (isThing(value)) return link(`n=${value}`, () => choose(value), bdi(label(value)));
  if (!isStatement(value)) return bdi(termText(value));
  const [subject, name, object] = statements[value];
  return el("span", { class: "inner" }, term(subject, choose), " ", relation(name), glue(relation(name), termText(object)), term(object ?? "", choose));
}

// 1998–2016, since 2016, until 2016, or how the article puts it.
export function when(claim) {
  const { first, last, text } = claim.time ?? {};
  if (first && last) return first === last ? first : `${first}–${last}`;
  if (first) return say("time.since", { year: first });
  if (last) return say("time.until", { year: last });
  return text ?? "";
}

// U+2068 and U+2069 keep a number or name from disturbing a sentence of the other direction.
export const isolated = (text) => (typeof text === "number" ? String(text) : `\u2068${text}\u2069`);
