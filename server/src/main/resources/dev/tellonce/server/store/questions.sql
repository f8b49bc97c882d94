-- :collecting
SELECT inbox FROM collecting_inbox ORDER BY inbox;

-- :is_collecting inbox
SELECT count(*) FROM collecting_inbox WHERE inbox = ?;

-- :collect inbox
INSERT OR IGNORE INTO collecting_inbox (inbox) VALUES (?);

-- :collect_no_more inbox
DELETE FROM collecting_inbox WHERE inbox = ?;

-- :forget_inbox inbox
DELETE FROM open_question WHERE inbox = ?;

-- :forget_old before
DELETE FROM open_question WHERE at < ?;

-- :insert_question conversation, seq, inbox, language, at, reason, entry
INSERT INTO open_question (conversation, seq, inbox, language, at, reason, entry)
VALUES (?, ?, ?, ?, ?, ?, ?);

-- :insert_line conversation, seq, said
INSERT INTO open_question_line (conversation, seq, said) VALUES (?, ?, ?);

-- :forget_line conversation, said
DELETE FROM open_question_line WHERE conversation = ? AND said = ?;

-- :forget_wordless conversation
DELETE FROM open_question
 WHERE conversation = ?
   AND NOT EXISTS (SELECT 1 FROM open_question_line l
                    WHERE l.conversation = open_question.conversation
                      AND l.seq = open_question.seq);

-- :newest since, inbox, inbox, most
-- A message that was changed says what it says now.
SELECT q.conversation, q.seq, q.inbox, q.language, q.at, q.reason, q.entry,
       (SELECT group_concat(words, char(10)) FROM (
         SELECT coalesce(
                  (SELECT json_extract(CAST(x.body AS TEXT), '$.content.text')
                     FROM entry x
                    WHERE x.conversation = l.conversation AND x.seq > l.said
                      AND x.type = 'Edited' AND x.key_id = 0
                      AND json_extract(CAST(x.body AS TEXT), '$.target') = l.said
                    ORDER BY x.seq DESC LIMIT 1),
                  json_extract(CAST(e.body AS TEXT), '$.content.text')) AS words
           FROM open_question_line l
           JOIN entry e ON e.conversation = l.conversation AND e.seq = l.said AND e.key_id = 0
          WHERE l.conversation = q.conversation AND l.seq = q.seq
          ORDER BY l.said)) AS words
  FROM open_question q
 WHERE q.done = '' AND q.at >= ? AND (? = '' OR q.inbox = ?)
 ORDER BY q.at DESC, q.conversation, q.seq
 LIMIT ?;

-- :settle done, conversation, seq
UPDATE open_question SET done = ? WHERE conversation = ? AND seq = ? AND done = '';
