-- :find_session hash, now
SELECT hash, kind, subject, family, inbox, origin, created, expires, last_used, data
  FROM session WHERE hash = ? AND expires > ?;

-- :sessions_of_family family, now
SELECT hash, kind, subject, family, inbox, origin, created, expires, last_used, data
  FROM session WHERE family = ? AND expires > ? ORDER BY created, hash;

-- :sessions_of_subject kind, subject, now
SELECT hash, kind, subject, family, inbox, origin, created, expires, last_used, data
  FROM session WHERE kind = ? AND subject = ? AND expires > ? ORDER BY created, hash;

-- :insert_session hash, kind, subject, family, inbox, origin, created, expires, last_used, data
INSERT INTO session
  (hash, kind, subject, family, inbox, origin, created, expires, last_used, data)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- :touch_session last_used, expires, hash
UPDATE session SET last_used = ?, expires = ? WHERE hash = ?;

-- :delete_session hash
DELETE FROM session WHERE hash = ?;

-- :delete_family family
DELETE FROM session WHERE family = ?;

-- :delete_subject kind, subject
DELETE FROM session WHERE kind = ? AND subject = ?;

-- :sweep_sessions now
DELETE FROM session WHERE expires <= ?;

-- :sweep_jtis now
DELETE FROM used_jti WHERE expires <= ?;

-- :use_jti jti, expires
INSERT INTO used_jti (jti, expires) VALUES (?, ?) ON CONFLICT (jti) DO NOTHING;
