// Builds the page's elements. Every string becomes a text node, so that markup in a name stays a name.

export const byId = (id) => document.getElementById(id);

// el("p", { class: "x", onclick: f, hidden: false }, "text", child): false, null and undefined are left out.
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  dress(element, attributes);
  element.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  dress(element, attributes);
  element.append(...children.flat(3));
  return element;
}

export const fill = (element, ...children) => {
  element.replaceChildren(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
};

// A name, number, date or quote keeps its own direction inside a sentence of the other one.
export const bdi = (text, lang) => el("bdi", { lang, dir: lang && direction(lang) }, String(text));

export const direction = (language) => (["he", "ar", "fa"].includes(language) ? "rtl" : "ltr");

function dress(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "checked" || name === "value") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
}
