-- :newest_look inbox
SELECT version, body, changed_by, changed_at
  FROM inbox_look
 WHERE inbox = ?
 ORDER BY version DESC
 LIMIT 1;

-- :versions_of inbox
SELECT version, body, changed_by, changed_at FROM inbox_look WHERE inbox = ? ORDER BY version DESC;

-- :insert_look inbox, version, body, changed_by, changed_at
INSERT INTO inbox_look (inbox, version, body, changed_by, changed_at) VALUES (?, ?, ?, ?, ?);
