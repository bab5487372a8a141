// A claim as a card: what is said in words, how, when, the quote in its own language and direction, by whom, and where.
import { articles, data, isThing } from "./data.js";
import { bdi, direction, el } from "./dom.js";
import { lineSample } from "./samples.js";
import { NOTHING, change } from "./state.js";
import { articleTitle, glue, known, phrase, qualifier, relation, say, term, termText, when } from "./words.js";

const HIDDEN = new Set(["fromClub"]); // said in the sentence itself

export const choose = (thing) => change({ ...NOTHING, n: thing });

export function card(claim, heading = "h3") {
  return el("article", { class: `card ${claim.family}${claim.candidate ? " candidate" : ""}`, "data-claim": claim.id },
    el(heading, { class: "sentence" }, words(claim)),
    el("p", { class: "chips" },
      el("span", { class: `chip ${claim.family}` }, lineSample(claim.family, claim.candidate), how(claim)),
      when(claim) && el("span", { class: "chip" }, bdi(when(claim))),
      claim.candidate && el("span", { class: "chip" }, say("card.candidate"))),
    quote(claim),
    el("p", { class: "source" }, source(claim)),
    details(claim),
    data.mode !== "none" && el("button", { class: "reading", onclick: () => change({ read: claim.id }, { focus: "panel" }) }, say("card.read")),
    data.mode === "none" && articles[claim.article].url && el("p", {}, bdi(articles[claim.article].url)));
}

export const quote = (claim) =>
  el("blockquote", { lang: claim.language, dir: direction(claim.language) }, claim.quote);

// The claim as a sentence whose things can be chosen.
export function words(claim) {
  const from = (claim.qualifiers ?? []).find(([key]) => key === "fromClub")?.[1];
  const verb = relation(claim.relation, claim.ended);
  return [
    term(claim.subject, choose), " ", el("span", { class: "relation" }, verb),
    claim.object !== undefined && [glue(verb, termText(claim.object)), term(claim.object, choose)],
    from && [" ", say("card.from"), " ", term(from, choose)],
  ];
}

// "wish", "reported, not confirmed", "opinion that it is not so": the stance and the sign in one phrase.
export function how({ modality, negative, attribution, ended }) {
  const stance = known("modality", modality);
  if (negative && modality === "Fact") return say("how.not");
  if (negative && !["Denied", "Opposed"].includes(modality)) return say("how.against", { stance });
  if (attribution === "Hearsay") return say("how.hearsay");
  if (ended && modality === "Fact") return say("how.ended");
  return stance;
}

function source(claim) {
  const by = claim.speaker
    ? phrase(claim.attribution === "DirectQuote" ? "card.said" : "card.reported", { speaker: isThing(claim.speaker) ? term(claim.speaker, choose) : bdi(termText(claim.speaker)) })
    : [known("attribution", claim.attribution ?? "Narration")];
  const { title, language, published } = { title: articleTitle(claim.article), ...articles[claim.article] };
  return [
    by, claim.via && [" · ", phrase("card.via", { outlet: bdi(termText(claim.via)) })],
    " · ", el("cite", { lang: language }, bdi(title)), published && [" · ", bdi(published)],
  ];
}

function details(claim) {
  const rows = (claim.qualifiers ?? []).filter(([key]) => !HIDDEN.has(key))
    .map(([key, value]) => [qualifier(key), term(value, choose)]);
  if (claim.occasion) rows.push([say("card.occasion"), term(claim.occasion, choose)]);
  if (claim.certainty) rows.push([say("card.certainty"), known("certainty", claim.certainty)]);
  return rows.length > 0 && el("dl", {}, rows.map(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]));
}
