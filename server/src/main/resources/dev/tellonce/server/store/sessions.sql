-- :find_session hash
SELECT hash, kind, subject, family, inbox, created, expires, began
  FROM session WHERE hash = ?;

-- :sessions_of kind, subject, now
SELECT hash, kind, subject, family, inbox, created, expires, began
  FROM session WHERE kind = ? AND subject = ? AND expires > ? ORDER BY created, hash;

-- :insert_session hash, kind, subject, family, inbox, created, expires, began
INSERT INTO session (hash, kind, subject, family, inbox, created, expires, began)
VALUES (?, ?, ?, ?, ?, ?, ?, ?);

-- :extend_session expires, hash
UPDATE session SET expires = ? WHERE hash = ?;

-- :end_family family
DELETE FROM session WHERE family = ?;

-- :sweep_sessions ended_before
DELETE FROM session WHERE expires < ?;

-- :sweep_used_ids ended_before
DELETE FROM used_id WHERE expires < ?;

-- :use_id id, expires
INSERT INTO used_id (id, expires) VALUES (?, ?) ON CONFLICT (id) DO NOTHING;
