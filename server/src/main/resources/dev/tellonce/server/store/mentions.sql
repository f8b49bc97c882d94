-- :unseen agent, limit
SELECT conversation, seq FROM mention
 WHERE agent = ? AND seen = 0
 ORDER BY rowid DESC
 LIMIT ?;

-- :seen agent, conversation
UPDATE mention SET seen = 1 WHERE agent = ? AND conversation = ? AND seen = 0;
