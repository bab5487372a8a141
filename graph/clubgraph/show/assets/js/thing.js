// The panel of a thing: its names, its transfers step by step, and all that is claimed of it, by relation.
import { families, mentionsOf, node, things } from "./data.js";
import { bdi, el } from "./dom.js";
import { card } from "./cards.js";
import { close, counted, title } from "./heads.js";
import { ladders } from "./ladder.js";
import { around } from "./part.js";
import { kindSample } from "./samples.js";
import { change, state } from "./state.js";
import { glue, kindOf, label, relation, say } from "./words.js";

const MOST = 60; // cards of one list: a panel is for reading

export function aThing(scene) {
  const thing = state.n;
  const { about, says, named } = mentionsOf(thing);
  const other = [...new Set(Object.values(things[thing].names).flat())].filter((name) => name !== label(thing));
  const own = about.filter((claim) => claim.subject === thing || claim.object === thing);
  return [
    close(),
    title(bdi(label(thing))),
    el("p", { class: "kind" }, kindSample(things[thing].kind), " ", kindOf(thing), other.length > 0 && [" · ", other.slice(0, 6).map((name, i) => [i > 0 && ", ", bdi(name)])]),
    el("p", { class: "counts" }, counted(about)),
    node.has(thing) && tools(thing, scene),
    around(thing),
    ladders(thing),
    grouped(own, thing),
    section("panel.involved", about.filter((claim) => !own.includes(claim))),
    section("panel.says", says.filter((claim) => !about.includes(claim))),
    section("panel.named", named.filter((claim) => !says.includes(claim))),
  ];
}

// What is claimed, by relation: first of the thing itself, then by others; in each group facts first, newest first.
function grouped(list, thing) {
  const groups = new Map();
  for (const claim of list) {
    const key = `${claim.subject === thing ? "a" : "b"} ${claim.relation}`;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  const rank = (claim) => [families.indexOf(claim.family), -(claim.years?.[1] ?? claim.years?.[0] ?? 0)];
  const order = (a, b) => rank(a)[0] - rank(b)[0] || rank(a)[1] - rank(b)[1];
  const first = ([a, one], [b, other]) => (a[0] === b[0] ? other.length - one.length || (a < b ? -1 : 1) : a < b ? -1 : 1);
  return [...groups].sort(first).map(([key, found]) => section(null, found.sort(order), key.slice(2), key[0] === "b"));
}

function section(key, list, name, inward) {
  if (!list.length) return null;
  const heading = key ? say(key) : inward ? ["… ", relation(name), glue(relation(name), label(state.n)), bdi(label(state.n))] : relation(name);
  return el("details", { class: "group", open: true },
    el("summary", {}, el("h3", {}, heading), " ", el("span", { class: "count" }, list.length)),
    list.slice(0, MOST).map((claim) => card(claim, "h4")),
    list.length > MOST && el("p", { class: "quiet" }, say("panel.more", { n: list.length - MOST })));
}

function tools(thing, scene) {
  const here = state.around === thing;
  const targets = [...scene.things].filter((each) => each !== thing && node.has(each)).sort((a, b) => label(a).localeCompare(label(b)));
  return el("div", { class: "toolrow" },
    el("button", { "aria-pressed": String(here), onclick: () => change({ around: here ? null : thing }) }, say(here ? "panel.whole" : "panel.around")),
    here && el("span", { class: "steps", role: "group", "aria-label": say("panel.steps") }, [1, 2, 3].map((n) =>
      el("button", { "aria-pressed": String(state.steps === n), onclick: () => change({ steps: n }) }, n))),
    el("select", { "aria-label": say("panel.path"), onchange: (event) => event.target.value && change({ to: event.target.value }, { focus: "panel" }) },
      el("option", { value: "" }, say("panel.path")), targets.map((each) => el("option", { value: each }, label(each)))));
}
