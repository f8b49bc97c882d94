-- :newest_rules
SELECT language, id, version, body, text_version, in_use, saved_by, saved
  FROM tone_rule r
 WHERE version = (SELECT max(version) FROM tone_rule n WHERE n.language = r.language AND n.id = r.id)
 ORDER BY language, id;

-- :newest_rule language, id
SELECT language, id, version, body, text_version, in_use, saved_by, saved
  FROM tone_rule WHERE language = ? AND id = ? ORDER BY version DESC LIMIT 1;

-- :history language, id
SELECT language, id, version, body, text_version, in_use, saved_by, saved
  FROM tone_rule WHERE language = ? AND id = ? ORDER BY version DESC;

-- :insert_rule language, id, version, body, text_version, in_use, counts_from, saved_by, saved
INSERT INTO tone_rule
  (language, id, version, body, text_version, in_use, counts_from, saved_by, saved)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?);

-- :counts_from language, id
SELECT counts_from FROM tone_rule WHERE language = ? AND id = ? ORDER BY version DESC LIMIT 1;

-- :counts language
SELECT rule, version, shown, taken, refused, suspended FROM tone_count WHERE language = ?;

-- :count language, rule, version
SELECT shown, taken, refused, suspended FROM tone_count
 WHERE language = ? AND rule = ? AND version = ?;

-- :add_count language, rule, version, taken, refused
INSERT INTO tone_count (language, rule, version, shown, taken, refused, suspended)
VALUES (?, ?, ?, 1, ?, ?, 0)
ON CONFLICT (language, rule, version) DO UPDATE
   SET shown = shown + 1, taken = taken + excluded.taken, refused = refused + excluded.refused;

-- :suspend suspended, language, rule, version
UPDATE tone_count SET suspended = ? WHERE language = ? AND rule = ? AND version = ?;

-- :forget_counts language, rule
DELETE FROM tone_count WHERE language = ? AND rule = ?;

-- :suspended
SELECT language, rule, version FROM tone_count WHERE suspended > 0 ORDER BY language, rule;
