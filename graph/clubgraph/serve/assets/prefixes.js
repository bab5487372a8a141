// A query → the same with a line for each prefix that it uses and does not declare, so that it runs anywhere.

const WORDS = /"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|<[^<>"{}|^`\\\s]*>|#.*/g;
const DECLARED = /\bPREFIX\s+([\w-]*):/gi;
const USED = /(?<![\w?$@:.-])([A-Za-z][\w-]*):/g;

export function withPrefixes(text, known) {
  const bare = text.replace(WORDS, (found) => " ".repeat(found.length));
  const declared = new Set([...bare.matchAll(DECLARED)].map(([, name]) => name));
  const used = new Set([...bare.matchAll(USED)].map(([, name]) => name));
  const missing = [...used].filter((name) => !declared.has(name) && Object.hasOwn(known, name)).sort();
  return missing.map((name) => `PREFIX ${name}: <${known[name]}>\n`).join("") + text;
}
