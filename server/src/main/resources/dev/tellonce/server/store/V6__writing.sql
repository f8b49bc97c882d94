-- What agents write: drafts, canned replies, and who is called for in a note.

CREATE TABLE draft (
  agent        TEXT    NOT NULL,
  conversation TEXT    NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  kind         TEXT    NOT NULL CHECK (kind IN ('reply', 'note')),
  body         TEXT    NOT NULL, -- empty: sent, or given up
  typed        INTEGER NOT NULL, -- never later than when it was stored
  PRIMARY KEY (agent, conversation, kind)
) STRICT;

CREATE INDEX draft_by_time ON draft (typed);

CREATE TABLE canned_reply (
  id       TEXT    NOT NULL,
  language TEXT    NOT NULL,
  version  INTEGER NOT NULL,
  shortcut TEXT    NOT NULL,
  title    TEXT    NOT NULL,
  body     TEXT    NOT NULL,
  removed  INTEGER NOT NULL,
  saved_by TEXT    NOT NULL,
  saved    INTEGER NOT NULL,
  PRIMARY KEY (id, language, version)
) STRICT;

CREATE TABLE mention (
  agent        TEXT    NOT NULL,
  conversation TEXT    NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  seq          INTEGER NOT NULL, -- of the note
  seen         INTEGER NOT NULL,
  PRIMARY KEY (agent, conversation, seq)
) STRICT;
