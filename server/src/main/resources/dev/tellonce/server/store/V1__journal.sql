-- The journal: one gapless, numbered log per conversation, and what is derived from it in the same
-- transaction. Times are milliseconds since 1970-01-01 UTC.

CREATE TABLE meta (
  one            INTEGER PRIMARY KEY CHECK (one = 1),
  incarnation    BLOB    NOT NULL CHECK (length(incarnation) = 8), -- the epoch of all logs
  restored       INTEGER NOT NULL CHECK (restored IN (0, 1)),      -- 1 in a backup's copy
  schema_version INTEGER NOT NULL
) STRICT;

CREATE TABLE conversation (
  id            TEXT    NOT NULL PRIMARY KEY,
  inbox         TEXT    NOT NULL,
  channel       TEXT    NOT NULL,
  session       TEXT    NOT NULL,
  last_seq      INTEGER NOT NULL,
  last_chain    BLOB    NOT NULL,
  status        TEXT    NOT NULL,
  assignee      TEXT,
  waiting_since INTEGER,
  language      TEXT    NOT NULL,
  who           TEXT    NOT NULL,
  about         TEXT    NOT NULL,
  updated       INTEGER NOT NULL,
  UNIQUE (inbox, channel, session)
) STRICT;

-- Lists of one status, the longest waiting first; who does not wait comes last.
CREATE INDEX conversation_by_status
  ON conversation (status, coalesce(waiting_since, 9223372036854775807), id);

-- The key of the payload hashes; erasure deletes it, so that hashes cannot be guessed.
CREATE TABLE conversation_key (
  conversation TEXT NOT NULL PRIMARY KEY REFERENCES conversation (id),
  hmac_key     BLOB NOT NULL CHECK (length(hmac_key) = 32)
) STRICT;

CREATE TABLE entry (
  conversation TEXT    NOT NULL REFERENCES conversation (id),
  seq          INTEGER NOT NULL CHECK (seq > 0),
  type         TEXT    NOT NULL,
  audience     TEXT    NOT NULL,
  sender_kind  TEXT    NOT NULL,
  sender       TEXT    NOT NULL,
  client_id    TEXT    NOT NULL,
  payload_hash BLOB    NOT NULL,
  body         BLOB    NOT NULL,
  key_id       INTEGER NOT NULL DEFAULT 0, -- 0: the body is plain
  reply_to     INTEGER,
  server_time  INTEGER NOT NULL,
  client_time  INTEGER,                    -- a label
  chain        BLOB    NOT NULL,
  PRIMARY KEY (conversation, seq),
  UNIQUE (conversation, sender_kind, sender, client_id)
) STRICT;

CREATE TABLE outbox (
  conversation TEXT    NOT NULL,
  seq          INTEGER NOT NULL,
  endpoint     TEXT    NOT NULL,
  state        TEXT    NOT NULL CHECK (state IN ('pending', 'sending', 'sent', 'unconfirmed', 'dead')),
  attempt      INTEGER NOT NULL,
  lapsed       INTEGER NOT NULL, -- 1: an attempt ended without an outcome
  next_at      INTEGER NOT NULL, -- pending: not before
  lease_until  INTEGER NOT NULL, -- sending: whose lease has run out may be taken again
  platform_id  TEXT    NOT NULL DEFAULT '',
  reason       TEXT    NOT NULL DEFAULT '',
  PRIMARY KEY (conversation, seq, endpoint),
  FOREIGN KEY (conversation, seq) REFERENCES entry (conversation, seq)
) STRICT;

CREATE INDEX outbox_open ON outbox (conversation, seq) WHERE state IN ('pending', 'sending');
