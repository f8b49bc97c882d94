-- :find_conversation inbox, channel, session
SELECT id FROM conversation WHERE inbox = ? AND channel = ? AND session = ?;

-- :insert_conversation id, inbox, channel, session, last_chain
INSERT INTO conversation
  (id, inbox, channel, session, last_seq, last_chain, status, language, who, about, updated)
VALUES (?, ?, ?, ?, 0, ?, 'bot', 'und', '', '', 0);

-- :insert_key conversation, hmac_key
INSERT INTO conversation_key (conversation, hmac_key) VALUES (?, ?);

-- :load_conversation id
SELECT c.inbox, c.channel, c.session, c.last_seq, c.last_chain, k.hmac_key
  FROM conversation c JOIN conversation_key k ON k.conversation = c.id
 WHERE c.id = ?;

-- :find_by_client_id conversation, sender_kind, sender, client_id
SELECT seq, server_time, payload_hash
  FROM entry
 WHERE conversation = ? AND sender_kind = ? AND sender = ? AND client_id = ?;

-- :find_sent conversation, sender_kind, sender, client_id
SELECT conversation, seq, server_time, sender_kind, sender, client_id, type, body, chain
  FROM entry
 WHERE conversation = ? AND sender_kind = ? AND sender = ? AND client_id = ?;

-- :insert_entry conversation, seq, type, audience, sender_kind, sender, client_id, payload_hash, body, reply_to, server_time, client_time, chain
INSERT INTO entry
  (conversation, seq, type, audience, sender_kind, sender, client_id, payload_hash, body, reply_to,
   server_time, client_time, chain)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- :update_conversation last_seq, last_chain, status, assignee, waiting_since, language, who, about, updated, id
UPDATE conversation
   SET last_seq = ?, last_chain = ?, status = ?, assignee = ?, waiting_since = ?, language = ?,
       who = ?, about = ?, updated = ?
 WHERE id = ?;

-- :insert_outbox conversation, seq, endpoint, next_at
INSERT INTO outbox (conversation, seq, endpoint, state, attempt, lapsed, next_at, lease_until)
VALUES (?, ?, ?, 'pending', 0, 0, ?, 0);

-- :read_entries conversation, after, limit
SELECT conversation, seq, server_time, sender_kind, sender, client_id, type, body, chain
  FROM entry
 WHERE conversation = ? AND seq > ?
 ORDER BY seq
 LIMIT ?;

-- :head id
SELECT last_seq, last_chain FROM conversation WHERE id = ?;

-- :chain_at conversation, seq
SELECT chain FROM entry WHERE conversation = ? AND seq = ?;

-- :summaries status, limit
SELECT id, inbox, channel, status, assignee, waiting_since, language, last_seq, updated, who, about
  FROM conversation
 WHERE status = ?
 ORDER BY coalesce(waiting_since, 9223372036854775807), id
 LIMIT ?;

-- :insert_mention conversation, seq, login, author
INSERT OR IGNORE INTO mention (agent, conversation, seq, seen)
SELECT id, ?, ?, 0 FROM agent WHERE login_key = ? AND enabled = 1 AND id <> ?;

-- :save_person conversation, inbox, subject
INSERT INTO person_conversation (conversation, inbox, subject) VALUES (?, ?, ?)
ON CONFLICT (conversation) DO UPDATE SET subject = excluded.subject;

-- :of_same_person conversation, limit
SELECT c.id, c.inbox, c.channel, c.status, c.assignee, c.waiting_since, c.language, c.last_seq,
       c.updated, c.who, c.about
  FROM person_conversation p
  JOIN person_conversation o
    ON o.inbox = p.inbox AND o.subject = p.subject AND o.conversation <> p.conversation
  JOIN conversation c ON c.id = o.conversation
 WHERE p.conversation = ?
 ORDER BY c.updated DESC, c.id
 LIMIT ?;
