SELECT modality AS node, polarity AS node, subject AS node, relation AS node, object AS node,
  articles AS integer, languages AS text, dated AS integer, claims FROM support
WHERE articles >= 2
ORDER BY articles DESC, subject, relation, object LIKE '"%', object, modality, claims
