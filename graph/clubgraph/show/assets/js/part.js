// What a page says that holds only a part of its graph, and where the rest is to be seen.
import { data } from "./data.js";
import { bdi, el } from "./dom.js";
import { label, phrase, say } from "./words.js";

const part = data.part;
const served = document.documentElement.hasAttribute("data-served"); // by `clubgraph serve`, which can look at all of it

export const notice = () =>
  part && el("p", { class: "notice" },
    phrase(part.of ? (part.around ? "part.near" : "part.notice") : "part.about", { ...part, name: part.around && bdi(label(part.around)) }), " ",
    !part.of && part.all > part.claims && [el("a", { href: `/things/${part.around}` }, say("part.left", { n: part.all - part.claims })), " "],
    !served && say("part.how"));

// The rest of the graph, for words that nothing here is called by: a choice of the search, or how to get there.
export const elsewhere = (words) =>
  part && (served
    ? el("li", { role: "option", "aria-selected": "true", id: "found-0", onmousedown: () => seek(words) }, say("part.find", { name: words }))
    : el("li", { class: "nothing", role: "option", "aria-disabled": "true" }, say("part.how")));

export function seek(words) {
  if (part && served && words) location.assign(`/explorer?find=${encodeURIComponent(words)}`);
}

export const around = (thing) => part && served && el("a", { class: "toolrow", href: `/explorer?around=${encodeURIComponent(thing)}` }, say("part.around"));

// A link to a thing that is not here leads to where it is.
const wanted = new URLSearchParams(location.hash.slice(1)).get("n");
if (part && served && wanted && !Object.hasOwn(data.things, wanted)) location.replace(`/explorer?around=${encodeURIComponent(wanted)}`);
