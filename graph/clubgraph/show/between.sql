-- The claims between the things of a JSON list.
SELECT name, subject, object FROM claim
WHERE tier <> 'C' AND subject IN (SELECT value FROM json_each(:things)) AND object IN (SELECT value FROM json_each(:things))
