// What the page was built from: things, relations, articles, claims and lines, with the links between them looked up once.

const parsed = (id) => JSON.parse(document.getElementById(id).textContent);

export const data = parsed("data");
export const nodes = parsed("nodes");
export const edges = parsed("edges");
export const options = JSON.parse(parsed("options"));
export const words = parsed("words");

export const things = data.things;
export const articles = data.articles;
export const statements = data.statements;
export const claimList = data.claims; // in the order of reading
export const claims = Object.fromEntries(claimList.map((claim) => [claim.id, claim]));

// The words of a claim are those of its pieces; a page without articles brings them along.
for (const claim of claimList) claim.language ??= articles[claim.article].language;
for (const { pieces = [] } of Object.values(articles))
  for (const [text, users] of pieces.filter(Boolean)) for (const number of users) claimList[number].quote = (claimList[number].quote ?? "") + text;

// Lines and passages name claims by number, to keep the page small.
export const named = (numbers) => numbers.map((number) => claimList[number].id);
for (const each of edges) each.claims = named(each.claims);
for (const { pieces = [] } of Object.values(articles)) for (const piece of pieces) if (piece) piece[1] = named(piece[1]);

// What follows from the claims together. Of a disagreement every claim knows the claims of the other side.
export const derived = data.derived;
export const against = new Map();
for (const { sides } of derived.disagreements) {
  const [one, other] = sides.map(named);
  for (const [side, facing] of [[one, other], [other, one]])
    for (const id of side) against.set(id, [...(against.get(id) ?? []), ...facing]);
}

export const articleIds = Object.keys(articles);
export const families = ["fact", "plan", "report", "stalled", "denied"];

export const node = new Map(nodes.map((each) => [each.id, each]));
export const line = new Map(edges.map((each) => [each.id, each]));
export const linesOf = new Map(nodes.map((each) => [each.id, []]));
export const linesOfClaim = new Map(claimList.map((claim) => [claim.id, []]));
for (const each of edges) {
  linesOf.get(each.from).push(each);
  linesOf.get(each.to).push(each);
  for (const id of each.claims) linesOfClaim.get(id).push(each);
}

export const isThing = (term) => typeof term === "string" && Object.hasOwn(things, term);
export const isStatement = (term) => typeof term === "string" && Object.hasOwn(statements, term);

// The things a claim is about: its own two ends, or those of the claims that it speaks about.
export const ends = (claim) => (claim.ends ??= [...new Set([...within(claim.subject), ...within(claim.object)])]);

// All claims in which a thing occurs, each under the part that it plays: "about", "says" or "named".
export const mentions = new Map();
for (const claim of claimList) {
  const about = ends(claim);
  for (const thing of about) noted(thing).about.push(claim);
  if (isThing(claim.speaker)) noted(claim.speaker).says.push(claim);
  for (const [, term] of claim.qualifiers ?? [])
    for (const thing of within(term)) if (!about.includes(thing)) noted(thing).named.push(claim);
}

export const mentionsOf = (thing) => mentions.get(thing) ?? { about: [], says: [], named: [] };

function noted(thing) {
  if (!mentions.has(thing)) mentions.set(thing, { about: [], says: [], named: [] });
  return mentions.get(thing);
}

function within(term, depth = 0) {
  if (isThing(term)) return [term];
  if (!isStatement(term) || depth > 3) return [];
  const [subject, , object] = statements[term];
  return [...within(subject, depth + 1), ...within(object, depth + 1)];
}
