-- Questions the FAQ had no answer for. Only where they stand in the journal: their words are read
-- from there, so that what is taken back or erased is gone from here as well.

-- The inboxes whose visitors' questions are collected; one without a row is switched off.
CREATE TABLE collecting_inbox (
  inbox TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Derived from the entries, in the transaction of the hand-off.
CREATE TABLE open_question (
  conversation TEXT    NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  seq          INTEGER NOT NULL,            -- of the hand-off
  inbox        TEXT    NOT NULL,
  language     TEXT    NOT NULL,
  at           INTEGER NOT NULL,
  reason       TEXT    NOT NULL,
  entry        TEXT    NOT NULL,            -- the answer that did not help, or what came nearest; may be empty
  done         TEXT    NOT NULL DEFAULT '', -- what an administrator did with it; empty: nothing yet
  PRIMARY KEY (conversation, seq)
) STRICT;

CREATE INDEX open_question_by_time ON open_question (at);

-- The messages in which it was asked.
CREATE TABLE open_question_line (
  conversation TEXT    NOT NULL,
  seq          INTEGER NOT NULL,
  said         INTEGER NOT NULL,
  PRIMARY KEY (conversation, seq, said),
  FOREIGN KEY (conversation, seq) REFERENCES open_question (conversation, seq) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Erasing a conversation begins with its key.
CREATE TRIGGER erased_question AFTER DELETE ON conversation_key
BEGIN
  DELETE FROM open_question WHERE conversation = OLD.conversation;
END;
