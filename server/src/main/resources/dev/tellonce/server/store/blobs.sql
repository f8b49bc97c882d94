-- :key_of conversation
SELECT hmac_key FROM conversation_key WHERE conversation = ?;

-- :insert_blob id, conversation, place, sender_kind, sender, name, media_type, size, created
INSERT INTO blob
  (id, conversation, place, sender_kind, sender, name, media_type, size, created)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?);

-- :find_blob id
SELECT id, conversation, place, sender_kind, sender, name, media_type, size, created
  FROM blob WHERE id = ?;

-- :mark_sent id
UPDATE blob SET sent = 1 WHERE id = ?;

-- :unsent_blobs before
SELECT id, conversation, place, sender_kind, sender, name, media_type, size, created
  FROM blob WHERE sent = 0 AND created < ? ORDER BY created;

-- :forget_unsent id
DELETE FROM blob WHERE id = ? AND sent = 0;

-- :erased_blobs
SELECT id, conversation, place, sender_kind, sender, name, media_type, size, created
  FROM blob WHERE conversation NOT IN (SELECT conversation FROM conversation_key) ORDER BY id;

-- :with_changed_messages
SELECT DISTINCT conversation FROM blob b WHERE sent = 1 AND EXISTS
  (SELECT 1 FROM entry e WHERE e.conversation = b.conversation AND e.type IN ('Deleted', 'Edited'))
  ORDER BY conversation;

-- :forget_blob id
DELETE FROM blob WHERE id = ?;

-- :knows_place place
SELECT count(*) FROM blob WHERE place = ?;

-- :has_blobs
SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'blob';

-- :all_places
SELECT place FROM blob ORDER BY place;
