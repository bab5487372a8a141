// The same claims as a table that can be sorted: for readers of lists, screen readers and printers.
import { linesOfClaim } from "./data.js";
import { bdi, byId, el, fill } from "./dom.js";
import { how } from "./cards.js";
import { lineSample } from "./samples.js";
import { NOTHING, change } from "./state.js";
import { articleTitle, link, relation, say, termText, when } from "./words.js";

const COLUMNS = [
  ["subject", (claim) => termText(claim.subject)],
  ["relation", (claim) => relation(claim.relation, claim.ended)],
  ["object", (claim) => termText(claim.object)],
  ["how", how],
  ["when", when],
  ["article", (claim) => articleTitle(claim.article)],
];
let sorted = { column: "subject", down: false };

export function showList(scene) {
  fill(byId("list"), el("table", {},
    el("caption", { class: "unseen" }, say("list.caption", { n: scene.claims.length })),
    el("thead", {}, el("tr", {}, COLUMNS.map(([name]) => head(name, scene)))),
    el("tbody", {}, rows(scene.claims).map(row))));
}

export function rows(list) {
  const [, read] = COLUMNS.find(([name]) => name === sorted.column);
  const compare = new Intl.Collator().compare;
  return [...list].sort((a, b) => (sorted.down ? -1 : 1) * compare(read(a), read(b)) || compare(a.id, b.id));
}

export const table = (list) => [
  [...COLUMNS.map(([name]) => say(`list.${name}`)), say("list.quote")],
  ...rows(list).map((claim) => [...COLUMNS.map(([, read]) => read(claim)), claim.quote]),
];

function head(name, scene) {
  const mine = sorted.column === name;
  const sort = () => {
    sorted = { column: name, down: mine && !sorted.down };
    showList(scene);
    byId("list").querySelector(`[data-sort="${name}"]`).focus();
  };
  return el("th", { scope: "col", "aria-sort": mine ? (sorted.down ? "descending" : "ascending") : "none" },
    el("button", { onclick: sort, "data-sort": name }, say(`list.${name}`), mine && el("span", { "aria-hidden": "true" }, sorted.down ? " ↓" : " ↑")));
}

// Where a claim opens: on its line, else in its article.
export function way(claim) {
  const [drawn] = linesOfClaim.get(claim.id);
  const open = () => change(drawn ? { ...NOTHING, e: drawn.id } : { ...NOTHING, read: claim.id }, { focus: "panel" });
  return { address: drawn ? `e=${drawn.id}` : `read=${claim.id}`, open };
}

function row(claim) {
  const { address, open } = way(claim);
  return el("tr", { "data-claim": claim.id, class: claim.candidate ? "candidate" : null },
    COLUMNS.map(([name, read], place) => el(place ? "td" : "th", place ? {} : { scope: "row" },
      place === 0 ? link(address, open, bdi(read(claim))) : [name === "how" && [lineSample(claim.family, claim.candidate), " "], bdi(read(claim))])));
}
