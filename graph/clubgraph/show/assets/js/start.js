// The panel when nothing is chosen: what the page holds, the story if there is one, and places to begin.
import { articleIds, articles, claimList, mentionsOf, node, things } from "./data.js";
import { bdi, el } from "./dom.js";
import { choose } from "./cards.js";
import { bubble, nameOf } from "./groups.js";
import { title } from "./heads.js";
import { kindSample } from "./samples.js";
import { change, state } from "./state.js";
import { offer } from "./story.js";
import { articleTitle, label, link, say } from "./words.js";

const LISTED = 20; // articles or groups; the rest is under Article, in the search and in the list

export function start(scene) {
  if (!claimList.length) return [title(say("start.title")), el("p", {}, say("state.nothing"))];
  const lead = el("p", { class: "lead" }, say("start.lead", {
    things: say("count.things", { n: node.size }), claims: say("count.claims", { n: claimList.length }), articles: say("count.articles", { n: articleIds.length }),
  }));
  if (scene.bubbles) return [title(say("groups.title")), el("p", { class: "lead" }, say("groups.lead")), groups(scene)];
  const top = [...scene.things].sort((a, b) => mentionsOf(b).about.length - mentionsOf(a).about.length || (a < b ? -1 : 1)).slice(0, 8);
  return [
    title(say(state.group === null ? "start.title" : "groups.one")), state.group === null && [lead, state.story === null && offer()],
    el("h3", {}, say("start.connected")),
    el("ul", { class: "links" }, top.map((thing) => el("li", {}, thingLink(thing), el("span", { class: "count" }, mentionsOf(thing).about.length)))),
    el("h3", {}, say("start.articles")),
    el("ul", { class: "links" }, articleIds.slice(0, LISTED).map((id) => el("li", {}, articleLink(id)))),
    articleIds.length > LISTED && el("p", { class: "quiet" }, say("rail.more", { n: articleIds.length - LISTED })),
  ];
}

const thingLink = (thing) => [kindSample(things[thing].kind), link(`n=${thing}`, () => choose(thing), bdi(label(thing)))];

function groups(scene) {
  const found = [...scene.bubbles].sort((a, b) => b[1] - a[1]);
  return el("ul", { class: "links" }, found.map(([id, count]) => el("li", {},
    link(`group=${bubble.get(id).number}`, () => change({ grouped: false, group: bubble.get(id).number }, { focus: "panel" }), bdi(nameOf(id))), el("span", { class: "count" }, count))));
}

// An article opens at its first claim.
function articleLink(id) {
  const first = claimList.find((claim) => claim.article === id);
  const { language, published, outlet } = articles[id];
  return [
    first ? link(`read=${first.id}`, () => change({ read: first.id }, { focus: "panel" }), bdi(articleTitle(id), language)) : bdi(articleTitle(id)),
    el("small", {}, bdi([outlet, published ?? say("article.undated")].filter(Boolean).join(" · "))),
  ];
}
