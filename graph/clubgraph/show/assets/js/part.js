// What a page says that holds only a part of its graph, and where the rest is to be seen.
import { data } from "./data.js";
import { bdi, el } from "./dom.js";
import { label, phrase, say } from "./words.js";

const part = data.part;
const served = document.documentElement.hasAttribute("data-served"); // by `clubgraph serve`, which can look at all of it

export const notice = () =>
  part && el("p", { class: "notice" },
    phrase(part.around ? "part.near" : "part.notice", { ...part, name: part.around && bdi(label(part.around)) }), " ", served ? null : say("part.how"));

// The rest of the graph, for words that nothing here is called by.
export const elsewhere = (words) =>
  part && (served ? el("a", { href: `/explorer?find=${encodeURIComponent(words)}`, onmousedown: (event) => event.preventDefault() }, say("part.find", { name: words })) : say("part.how"));

export const around = (thing) => part && served && el("a", { class: "toolrow", href: `/explorer?around=${encodeURIComponent(thing)}` }, say("part.around"));
