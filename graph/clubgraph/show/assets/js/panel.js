// The evidence panel: where to start, a thing, a line with its claims, a path, two groups, or an article.
import { against, claimList, claims, line, linesOf } from "./data.js";
import { bdi, byId, el, fill } from "./dom.js";
import { card } from "./cards.js";
import { bundle, nameOf } from "./groups.js";
import { close, counted, title } from "./heads.js";
import { openArticle } from "./reader.js";
import { lineSample } from "./samples.js";
import { start } from "./start.js";
import { change, filtered, linkWasBroken, state } from "./state.js";
import { aThing } from "./thing.js";
import { label, link, phrase, say } from "./words.js";

const MOST = 60; // cards of one list: a panel is for reading

export function showPanel(scene, focus) {
  const box = byId("details");
  const before = box.dataset.showing;
  const showing = [state.read, state.e, state.n, state.to, state.between, state.grouped, state.group].join(" ");
  fill(box, linkWasBroken() && el("p", { class: "note", role: "alert" }, say("state.broken")), content(scene));
  box.dataset.showing = showing;
  if (before !== showing) box.scrollTop = 0;
  if (focus === "panel") box.querySelector("h2")?.focus({ preventScroll: true });
  box.querySelector(".current")?.dispatchEvent(new Event("middle"));
}

function content(scene) {
  if (state.read) return openArticle(state.read);
  if (state.e) return aLine(scene);
  if (state.n) return state.to ? aPath(scene) : aThing(scene);
  if (bundle.has(state.between) && scene.bubbles) return twoGroups(scene);
  return start(scene);
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
  return facing.size ? claimList.filter((claim) => facing.has(claim.id) && !list.includes(claim)) : [];
}

function aPath(scene) {
  const names = { start: bdi(label(state.n)), end: bdi(label(state.to)) };
  const back = el("button", { onclick: () => change({ to: null }) }, say("panel.back", { name: label(state.n) }));
  if (!scene.way) return [close(), title(phrase("path.title", names)), el("p", { class: "note" }, phrase(filtered() ? "path.none" : "path.nothing", { start: bdi(label(state.n)), end: bdi(label(state.to)) })), back];
  const steps = scene.way.map((each) => card(claims[scene.lines.get(each.id)?.[0] ?? each.claims[0]]));
  return [close(), title(phrase("path.title", names)), el("p", { class: "counts" }, say("path.steps", { n: steps.length })), back, steps];
}

// What links two bubbles: the claims behind the bundle between them.
function twoGroups(scene) {
  const { id, from, to } = bundle.get(state.between);
  const all = scene.lines.get(id).map((claim) => claims[claim]);
  return [
    close(), title(bdi(nameOf(from)), " – ", bdi(nameOf(to))),
    el("p", { class: "counts" }, counted(all)),
    all.slice(0, MOST).map((claim) => card(claim)),
    all.length > MOST && el("p", { class: "quiet" }, say("panel.more", { n: all.length - MOST })),
  ];
}
