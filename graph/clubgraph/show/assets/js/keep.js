// Small choices of the reader, kept in this browser. It may refuse that to pages from disk: then they last as long as the page.

export function kept(name) {
  try {
    return localStorage.getItem(`clubgraph.${name}`);
  } catch {
    return null;
  }
}

export function keep(name, value) {
  try {
    localStorage.setItem(`clubgraph.${name}`, value);
  } catch {
    return;
  }
}
