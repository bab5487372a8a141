// The evidence panel: where to start, a thing with all that is claimed of it, a line with its claims, a path, or an article.
import { against, articleIds, articles, claimList, claims, families, line, linesOf, mentionsOf, node, things } from "./data.js";
import { bdi, byId, el, fill } from "./dom.js";
import { card, choose } from "./cards.js";
import { openArticle } from "./reader.js";
import { kindSample, lineSample } from "./samples.js";
import { change, filtered, linkWasBroken, state } from "./state.js";
import { articleTitle, glue, kindOf, label, link, phrase, relation, say } from "./words.js";

export function showPanel(scene, focus) {
  const box = byId("details");
  const before = box.dataset.showing;
  const showing = [state.read, state.e, state.n, state.to].join(" ");
  const content = state.read ? openArticle(state.read) : state.e ? aLine(scene) : state.n && state.to ? aPath(scene) : state.n ? aThing(scene) : start(scene);
  fill(box, linkWasBroken() && el("p", { class: "note", role: "alert" }, say("state.broken")), content);
  box.dataset.showing = showing;
  if (before !== showing) box.scrollTop = 0;
  if (focus === "panel") box.querySelector("h2")?.focus({ preventScroll: true });
  box.querySelector(".current")?.dispatchEvent(new Event("middle"));
}

const title = (...children) => el("h2", { tabindex: "-1" }, children);
const close = () => el("button", { class: "close", "aria-label": say("panel.close"), onclick: () => change({ n: null, e: null, read: null, to: null }) }, "×");
const counted = (list) => say("panel.counts", { claims: say("count.claims", { n: list.length }), articles: say("count.articles", { n: new Set(list.map((claim) => claim.article)).size }) });

function start(scene) {
  const top = [...scene.things].sort((a, b) => mentionsOf(b).about.length - mentionsOf(a).about.length || (a < b ? -1 : 1)).slice(0, 8);
  if (!claimList.length) return [title(say("start.title")), el("p", {}, say("state.nothing"))];
  return [
    title(say("start.title")),
    el("p", { class: "lead" }, say("start.lead", {
      things: say("count.things", { n: node.size }), claims: say("count.claims", { n: claimList.length }), articles: say("count.articles", { n: articleIds.length }),
    })),
    el("h3", {}, say("start.connected")),
    el("ul", { class: "links" }, top.map((thing) => el("li", {}, thingLink(thing), el("span", { class: "count" }, mentionsOf(thing).about.length)))),
    el("h3", {}, say("start.articles")),
    el("ul", { class: "links" }, articleIds.map((id) => el("li", {}, articleLink(id)))),
  ];
}

const thingLink = (thing) => [kindSample(things[thing].kind), link(`n=${thing}`, () => choose(thing), bdi(label(thing)))];

// An article opens at its first claim.
function articleLink(id) {
  const first = claimList.find((claim) => claim.article === id);
  const { language, published, outlet } = articles[id];
  return [
    first ? link(`read=${first.id}`, () => change({ read: first.id }, { focus: "panel" }), bdi(articleTitle(id), language)) : bdi(articleTitle(id)),
    el("small", {}, bdi([outlet, published ?? say("article.undated")].filter(Boolean).join(" · "))),
  ];
}

function aLine(scene) {
  const { id, from, to, family, candidate } = line.get(state.e);
  const all = line.get(id).claims.map((claim) => claims[claim]);
  const shown = scene.lines.get(id)?.map((claim) => claims[claim]) ?? [];
  const opposed = contrary(all);
  const beside = linesOf.get(from).filter((each) => each.id !== id && (each.from === to || each.to === to));
  return [
    close(),
    title(bdi(label(from)), " → ", bdi(label(to))),
    el("p", { class: "kind" }, lineSample(family, candidate), " ", say(`family.${family}`), candidate && [" · ", say("card.candidate")]),
    el("p", { class: "counts" }, counted(all), shown.length < all.length && [" · ", say("panel.filtered", { n: all.length - shown.length })]),
    all.map((claim) => card(claim)),
    opposed.length > 0 && el("section", { class: "against" }, el("h3", {}, say("panel.disagree")), opposed.map((claim) => card(claim, "h4"))),
    beside.length > 0 && [
      el("h3", {}, say("panel.beside")),
      el("ul", { class: "links" }, beside.map((each) => el("li", {},
        lineSample(each.family, each.candidate), link(`e=${each.id}`, () => change({ e: each.id, n: null }), bdi(label(each.from)), " → ", bdi(label(each.to))),
        el("span", { class: "count" }, each.claims.length)))),
    ],
  ];
}

// Claims that these cannot both be right with, in the order of reading.
function contrary(list) {
  const facing = new Set(list.flatMap((claim) => against.get(claim.id) ?? []));
  return claimList.filter((claim) => facing.has(claim.id) && !list.includes(claim));
}

function aThing(scene) {
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
    el("summary", {}, el("h3", {}, heading), " ", el("span", { class: "count" }, list.length)), list.map((claim) => card(claim, "h4")));
}

function tools(thing, scene) {
  const here = state.around === thing;
  const targets = [...scene.things].filter((each) => each !== thing).sort((a, b) => label(a).localeCompare(label(b)));
  return el("div", { class: "toolrow" },
    el("button", { "aria-pressed": String(here), onclick: () => change({ around: here ? null : thing }) }, say(here ? "panel.whole" : "panel.around")),
    here && el("span", { class: "steps", role: "group", "aria-label": say("panel.steps") }, [1, 2, 3].map((n) =>
      el("button", { "aria-pressed": String(state.steps === n), onclick: () => change({ steps: n }) }, n))),
    el("select", { "aria-label": say("panel.path"), onchange: (event) => event.target.value && change({ to: event.target.value }, { focus: "panel" }) },
      el("option", { value: "" }, say("panel.path")), targets.map((each) => el("option", { value: each }, label(each)))));
}

function aPath(scene) {
  const names = { start: bdi(label(state.n)), end: bdi(label(state.to)) };
  const back = el("button", { onclick: () => change({ to: null }) }, say("panel.back", { name: label(state.n) }));
  if (!scene.way) return [close(), title(phrase("path.title", names)), el("p", { class: "note" }, phrase(filtered() ? "path.none" : "path.nothing", { start: bdi(label(state.n)), end: bdi(label(state.to)) })), back];
  const steps = scene.way.map((each) => card(claims[scene.lines.get(each.id)?.[0] ?? each.claims[0]]));
  return [close(), title(phrase("path.title", names)), el("p", { class: "counts" }, say("path.steps", { n: steps.length })), back, steps];
}

