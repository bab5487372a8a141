// The timeline: the claims shown, by the time for which they are true, else by the date of their article, which it says.
import { articles } from "./data.js";
import { bdi, byId, el, fill, svg } from "./dom.js";
import { how } from "./cards.js";
import { way } from "./list.js";
import { lineSample } from "./samples.js";
import { glue, isolated, link, relation, say, termText, when } from "./words.js";

export function showTimeline(scene) {
  const rows = scene.claims.map(placed);
  const told = rows.filter(({ from }) => from !== null).sort((a, b) => a.from - b.from || a.till - b.till || (a.claim.id < b.claim.id ? -1 : 1));
  const axis = [Math.floor(Math.min(...told.map(({ from }) => from))), Math.ceil(Math.max(...told.map(({ till }) => till)) + 0.001)];
  const years = [...new Set(told.map(({ year }) => year))];
  const never = rows.filter(({ from }) => from === null);
  fill(byId("time"),
    el("h2", { class: "unseen" }, say("view.time")),
    el("p", { class: "quiet" }, say("time.lead")),
    told.length > 0 && ruler(axis),
    years.map((year) => part(bdi(year), told.filter((row) => row.year === year), axis)),
    never.length > 0 && part(say("time.none"), never, axis));
}

export function startTimeline() {
  byId("time").addEventListener("keydown", (event) => {
    const links = [...byId("time").querySelectorAll("li a.opens")];
    const at = links.indexOf(document.activeElement.closest("li")?.querySelector("a.opens"));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
    if (to === undefined || !links[to]) return;
    event.preventDefault();
    links[to].focus();
  });
}

// Where a claim lies on the axis, in years with a fraction; `from` is null where neither claim nor article has a date.
function placed(claim) {
  const { first, last } = claim.time ?? {};
  const printed = articles[claim.article].published;
  if (!first && !last) return { claim, printed, from: printed ? start(printed) : null, till: printed ? end(printed) : null, year: printed?.slice(0, 4), own: false };
  return { claim, from: start(first ?? last), till: end(last ?? first), year: (first ?? last).slice(0, 4), own: true, open: Boolean(first && !last) };
}

const parts = (date) => date.split("-").map(Number);
const start = (date) => fraction(parts(date), 1, 1);
const end = (date) => fraction(parts(date), 12, 31);

function fraction([year, month, day], otherMonth, otherDay) {
  return year + ((month ?? otherMonth) - 1) / 12 + ((day ?? otherDay) - 1) / 372;
}

function part(heading, rows, axis) {
  return el("section", {}, el("h3", {}, heading, " ", el("span", { class: "count" }, rows.length)), el("ol", {}, rows.map((row) => item(row, axis))));
}

function item({ claim, printed, from, till, own, open }, axis) {
  const { address, open: go } = way(claim);
  const date = own ? when(claim) : printed ? say("time.article", { date: printed }) : "";
  return el("li", { "data-claim": claim.id, class: [claim.candidate && "candidate", !own && "borrowed"].filter(Boolean).join(" ") || null },
    el("span", { class: "date" }, bdi(date)),
    el("span", { class: "told" }, lineSample(claim.family, claim.candidate), " ", opens(address, go, claim), " ", el("small", {}, how(claim))),
    from !== null && bar(claim, from, till, own, open, axis));
}

function opens(address, go, claim) {
  const found = link(address, go, sentence(claim));
  found.classList.add("opens");
  return found;
}

function sentence(claim) {
  const verb = relation(claim.relation, claim.ended), object = termText(claim.object);
  return `${isolated(termText(claim.subject))} ${verb}${object && glue(verb, object) + isolated(object)}`;
}

// A bar from the first day to the last, thin where the end is open; a ring where only the article has a date.
function bar({ family }, from, till, own, open, [first, last]) {
  const at = (year) => 100 * (year - first) / (last - first);
  return svg("svg", { class: `course ${own ? "own" : "borrowed"} ${family}`, "aria-hidden": "true" }, own
    ? svg("rect", { x: `${Math.min(at(from), 98)}%`, y: open ? 4.5 : 2.5, width: `${Math.max(1.5, at(open ? last : till) - at(from))}%`, height: open ? 3 : 7 })
    : svg("circle", { cx: `${Math.min(at((from + till) / 2), 98)}%`, cy: 6, r: 4 }));
}

// Years along the top, as many as fit, and the last one at its end.
function ruler([first, last]) {
  const step = [1, 2, 5, 10, 20, 50, 100].find((each) => (last - first) / each <= 7) ?? 500;
  const share = (year) => (year - first) / (last - first);
  const years = Array.from({ length: last - first }, (_, place) => first + place)
    .filter((year) => year === first || (year % step === 0 && year - first >= step / 2 && share(year) < 0.74));
  const mark = (year, x, anchor) => svg("text", { x: `${x}%`, y: 16, "text-anchor": anchor }, String(year));
  return el("div", { class: "axis" }, svg("svg", { class: "ruler", "aria-hidden": "true" },
    years.map((year) => mark(year, 100 * share(year), "start")), last - 1 > first ? mark(last - 1, 100, "end") : []));
}
