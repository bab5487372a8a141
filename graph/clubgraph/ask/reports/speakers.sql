SELECT name AS node, said AS integer, claims FROM speaker
ORDER BY said DESC, name
