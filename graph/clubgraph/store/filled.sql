-- What follows from the claims that stand in the table `claim` by now.
INSERT INTO support
  SELECT told_support.name, modality, polarity, subject, told_support.relation, object, articles, languages, dated, claims
  FROM told_support JOIN told_statement ON told_statement.name = statement;
-- The claims of each side by what stance they take; who speaks, where it is one person only.
CREATE TEMP TABLE stance (
  name TEXT, side INTEGER, modality TEXT, speaker TEXT, claims TEXT, PRIMARY KEY (name, side, modality)
) WITHOUT ROWID;
INSERT INTO stance
  SELECT name, side, modality, CASE WHEN min(speaker) = max(speaker) THEN min(speaker) END, group_concat(claim, ' ')
  FROM (
    SELECT told_side.name AS name, side, modality, speaker, claim
    FROM told_side CROSS JOIN claim ON claim.name = told_side.claim ORDER BY 1, 2, 3, 5
  ) GROUP BY name, side, modality;
INSERT INTO disagreement
  SELECT kind, one, other, ones.modality, others.modality, ones.speaker, others.speaker, ones.claims || char(10) || others.claims, name
  FROM told_disagreement
  JOIN stance AS ones USING (name) JOIN stance AS others USING (name) WHERE ones.side = 1 AND others.side = 2;
DROP TABLE stance;
DELETE FROM speaker WHERE name IN (SELECT name FROM told_speaker);
INSERT INTO speaker SELECT speaker, count(*), group_concat(name, ' ')
  FROM (
    SELECT speaker, claim.name AS name FROM told_speaker CROSS JOIN claim ON claim.speaker = told_speaker.name
    WHERE tier = 'A' AND NOT author ORDER BY 1, 2
  ) GROUP BY speaker;
