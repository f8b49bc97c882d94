-- :raise_mark principal, delivered, read, conversation
-- Never beyond the log's end, never back.
INSERT INTO mark (conversation, principal, delivered, "read")
SELECT id, ?, min(?, last_seq), min(?, last_seq) FROM conversation WHERE id = ?
ON CONFLICT (conversation, principal) DO UPDATE
   SET delivered = max(delivered, excluded.delivered), "read" = max("read", excluded."read")
 WHERE excluded.delivered > delivered OR excluded."read" > "read";

-- :marks_of conversation
SELECT principal, delivered, "read" FROM mark WHERE conversation = ? ORDER BY principal;
