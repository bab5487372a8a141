SELECT name AS node, said AS integer, (SELECT group_concat(name, ' ') FROM
  (SELECT claim.name FROM claim WHERE speaker = speaker.name AND tier = 'A' ORDER BY claim.name)) FROM speaker
ORDER BY said DESC, name
LIMIT :rows
