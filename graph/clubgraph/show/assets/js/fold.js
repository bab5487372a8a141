// One spelling for searching: no case, accents, vowel points, quotes or geresh.

export const fold = (text) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}|['"’‘“”`´׳״]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
