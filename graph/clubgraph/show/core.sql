-- The claims between the most connected things, those of the most connected ones first.
WITH ends AS (
  SELECT subject AS thing FROM claim WHERE tier <> 'C' AND subject NOT LIKE 'id/statement/%'
  UNION ALL
  SELECT object FROM claim WHERE tier <> 'C' AND object LIKE 'id/%' AND object NOT LIKE 'id/statement/%'
), counted AS (SELECT thing, count(*) AS claims FROM ends GROUP BY thing ORDER BY claims DESC, thing LIMIT :things),
most AS MATERIALIZED (SELECT thing, row_number() OVER (ORDER BY claims DESC, thing) AS place FROM counted)
SELECT name FROM claim
JOIN most AS one ON one.thing = claim.subject
JOIN most AS other ON other.thing = claim.object
WHERE tier <> 'C'
ORDER BY max(one.place, other.place), name
LIMIT :claims
