// The article itself: every passage that a claim uses lightly marked, the one in question outlined and in the middle.
import { articles, claimList, claims } from "./data.js";
import { bdi, byId, direction, el } from "./dom.js";
import { how, quote, words } from "./cards.js";
import { lineSample } from "./samples.js";
import { change } from "./state.js";
import { articleTitle, say } from "./words.js";

export function openArticle(id) {
  const claim = claims[id];
  const { language, outlet, published, pieces = [] } = articles[claim.article];
  const inArticle = claimList.filter((each) => each.article === claim.article);
  const place = inArticle.indexOf(claim);
  const to = (step) => change({ read: inArticle[(place + step + inArticle.length) % inArticle.length].id });
  const text = el("div", { class: "text", lang: language, dir: direction(language) }, passages(pieces, id));
  text.querySelector(".current")?.addEventListener("middle", (event) => middle(event.target));
  return [
    el("div", { class: "readerhead" },
      el("button", { onclick: () => change({ read: null }, { focus: "panel" }) }, say("reader.back")),
      el("button", { onclick: () => to(-1), "aria-label": say("reader.previous") }, say("reader.previous")),
      el("button", { onclick: () => to(1), "aria-label": say("reader.next") }, say("reader.next")),
      el("span", { class: "count" }, el("bdi", { dir: "ltr" }, `${place + 1}/${inArticle.length}`))),
    el("h2", { tabindex: "-1", lang: language }, bdi(articleTitle(claim.article))),
    el("p", { class: "kind" }, bdi([outlet, published ?? say("article.undated")].filter(Boolean).join(" · "))),
    el("p", { class: "now" }, lineSample(claim.family, claim.candidate), " ", el("span", {}, words(claim)), " ", el("span", { class: "quiet" }, `(${how(claim)})`)),
    pieces.some((piece) => piece?.[2]) && el("p", { class: "quiet" }, el("span", { class: "missed" }, say("reader.missed"))),
    pieces.length ? text : quote(claim),
  ];
}

// The pieces before, of and after the passage in question; those of it stand together in one outlined mark.
function passages(pieces, id) {
  const out = [];
  let current = null;
  for (const piece of pieces) {
    if (piece === null) {
      out.push(el("p", { class: "gap" }, "[…]"));
      continue;
    }
    const [text, users, cues] = piece;
    const element = users.length ? mark(text, users, id) : cues ? missed(text, cues) : document.createTextNode(text);
    if (!users.includes(id)) out.push(element);
    else if (current) current.append(element);
    else out.push((current = el("mark", { class: "current", "data-claim": id }, element)));
  }
  return out;
}

// A sentence with words that often make a claim, of which none was made: what was not taken is to be seen.
const missed = (text, cues) => el("span", { class: "missed", title: say("reader.cues", { cues }) }, text);

// Clicking a passage opens its shortest claim; clicking again goes to the next one that uses the same words.
function mark(text, users, id) {
  const order = [...users].sort((a, b) => claims[a].quote.length - claims[b].quote.length);
  const next = order[(order.indexOf(id) + 1) % order.length];
  return el("mark", { class: "used", "data-claims": users.join(" "), onclick: (event) => { event.stopPropagation(); change({ read: next }); } }, text);
}

function middle(element) {
  const panel = byId("details");
  const box = element.getBoundingClientRect(), frame = panel.getBoundingClientRect();
  panel.scrollTop += box.top - frame.top - Math.max(60, (frame.height - box.height) / 2);
}
