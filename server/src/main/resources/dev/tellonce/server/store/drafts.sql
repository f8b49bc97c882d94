-- :save_draft agent, kind, body, typed, conversation
-- The newest keystroke wins, whatever order the pages of one agent call in.
INSERT INTO draft (agent, conversation, kind, body, typed)
SELECT ?, id, ?, ?, ? FROM conversation WHERE id = ?
ON CONFLICT (agent, conversation, kind) DO UPDATE
   SET body = excluded.body, typed = excluded.typed
 WHERE excluded.typed >= typed;

-- :forget_drafts before
DELETE FROM draft WHERE typed < ?;

-- :draft agent, conversation, kind
SELECT conversation, kind, body, typed FROM draft
 WHERE agent = ? AND conversation = ? AND kind = ?;

-- :drafts_of agent, limit
SELECT conversation, kind, body, typed FROM draft
 WHERE agent = ? AND body <> ''
 ORDER BY typed DESC
 LIMIT ?;

-- :drafts_in agent, conversation
SELECT conversation, kind, body, typed FROM draft
 WHERE agent = ? AND conversation = ?
 ORDER BY kind;
