// The transfers of a player or a club: for each the stages that articles tell of, oldest first, as a small timeline.
import { articles, claimList, derived, isThing } from "./data.js";
import { bdi, el } from "./dom.js";
import { choose } from "./cards.js";
import { lineSample } from "./samples.js";
import { change } from "./state.js";
import { known, link, phrase, say, term } from "./words.js";

export function ladders(thing) {
  const deals = derived.deals.filter(({ player, club, from }) => player === thing || club === thing || from?.includes(thing));
  if (!deals.length) return null;
  return el("details", { class: "group deals", open: deals.length < 4 },
    el("summary", {}, el("h3", {}, say("deal.title")), " ", el("span", { class: "count" }, deals.length)),
    deals.map(ladder));
}

function ladder({ player, club, from, window, stage, rungs, current }) {
  const whole = (id) => (isThing(id) ? term(id, choose) : bdi(id));
  return el("section", { class: "deal" },
    el("h4", {}, whole(player), " → ", whole(club), from?.length > 0 && [" (", phrase("deal.from", { club: whole(from[0]) }), ")"]),
    el("p", { class: "quiet" }, stage && phrase("deal.now", { stage: known("stage", stage) }), window && [stage && " · ", phrase("deal.window", { window: bdi(season(window)) })]),
    el("ol", { class: "ladder" }, rungs.map((each) => rung(each, each.claim === current))));
}

// "winter 2026": each word by itself.
const season = (window) => window.split(" ").map((word) => known("window", word)).join(" ");

// A rung is dated by the claim, else by its article, and says which.
function rung({ claim: number, stage, day }, current) {
  const claim = claimList[number];
  const printed = articles[claim.article].published;
  const open = () => change({ read: claim.id }, { focus: "panel" });
  return el("li", { class: `rung ${claim.family}`, "aria-current": current ? "step" : null },
    el("span", { class: "day" }, day ? bdi(day) : printed ? bdi(printed) : say("article.undated")), " ",
    lineSample(claim.family, claim.candidate), " ",
    link(`read=${claim.id}`, open, stage ? known("stage", stage) : say("deal.told")));
}
