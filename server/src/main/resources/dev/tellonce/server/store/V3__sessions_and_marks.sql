-- Who is signed in, and how far everybody has read.

CREATE TABLE session (
  hash      TEXT    NOT NULL PRIMARY KEY, -- of the secret; the secret itself is nowhere
  kind      TEXT    NOT NULL CHECK (kind IN ('visitor', 'agent')),
  subject   TEXT    NOT NULL,
  family    TEXT    NOT NULL,
  inbox     TEXT    NOT NULL,
  origin    TEXT    NOT NULL,
  created   INTEGER NOT NULL,
  expires   INTEGER NOT NULL,
  last_used INTEGER NOT NULL,
  data      TEXT    NOT NULL
) STRICT;

CREATE INDEX session_by_family ON session (family);
CREATE INDEX session_by_subject ON session (kind, subject);
CREATE INDEX session_by_expiry ON session (expires);

CREATE TABLE used_jti (
  jti     TEXT    NOT NULL PRIMARY KEY,
  expires INTEGER NOT NULL
) STRICT;

CREATE INDEX used_jti_by_expiry ON used_jti (expires);

CREATE TABLE mark (
  conversation TEXT    NOT NULL REFERENCES conversation (id),
  principal    TEXT    NOT NULL,
  delivered    INTEGER NOT NULL,
  "read"       INTEGER NOT NULL,
  PRIMARY KEY (conversation, principal)
) STRICT;
