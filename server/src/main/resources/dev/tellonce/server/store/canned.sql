-- :all_newest
SELECT id, language, version, shortcut, title, body, removed, saved_by, saved
  FROM canned_reply c
 WHERE removed = 0
   AND version =
       (SELECT max(version) FROM canned_reply n WHERE n.id = c.id AND n.language = c.language)
 ORDER BY id, language;

-- :history id, language
SELECT id, language, version, shortcut, title, body, removed, saved_by, saved
  FROM canned_reply
 WHERE id = ? AND language = ?
 ORDER BY version DESC;

-- :newest id, language
SELECT id, language, version, shortcut, title, body, removed, saved_by, saved
  FROM canned_reply
 WHERE id = ? AND language = ?
 ORDER BY version DESC
 LIMIT 1;

-- :insert id, language, version, shortcut, title, body, removed, saved_by, saved
INSERT INTO canned_reply
  (id, language, version, shortcut, title, body, removed, saved_by, saved)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?);

-- :others_with_shortcut language, shortcut, id
SELECT count(*)
  FROM canned_reply c
 WHERE language = ? AND shortcut = ? AND id <> ? AND removed = 0
   AND version =
       (SELECT max(version) FROM canned_reply n WHERE n.id = c.id AND n.language = c.language);
