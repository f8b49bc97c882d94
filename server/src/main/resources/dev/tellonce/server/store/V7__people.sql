-- Which conversations are one person's: those whose host site signed the same subject.

CREATE TABLE person_conversation (
  conversation TEXT NOT NULL PRIMARY KEY REFERENCES conversation (id),
  inbox        TEXT NOT NULL, -- a subject is the host site's own id: another site means somebody else
  subject      TEXT NOT NULL
) STRICT;

CREATE INDEX person_conversation_by_subject ON person_conversation (inbox, subject);

INSERT INTO person_conversation (conversation, inbox, subject)
SELECT e.conversation, c.inbox, json_extract(CAST(e.body AS TEXT), '$.subject')
  FROM entry e JOIN conversation c ON c.id = e.conversation
 WHERE e.type = 'Identified' AND e.key_id = 0
   AND json_extract(CAST(e.body AS TEXT), '$.verified')
   AND json_extract(CAST(e.body AS TEXT), '$.subject') <> ''
 ORDER BY e.conversation, e.seq
ON CONFLICT (conversation) DO UPDATE SET subject = excluded.subject;
