-- Who is signed in, and how far everybody has read.

CREATE TABLE session (
  hash    TEXT    NOT NULL PRIMARY KEY, -- of the secret; the secret itself is nowhere
  kind    TEXT    NOT NULL CHECK (kind IN ('visitor', 'agent')),
  subject TEXT    NOT NULL,
  family  TEXT    NOT NULL,             -- the same over rotations of the secret
  inbox   TEXT    NOT NULL,
  created INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  began   INTEGER NOT NULL              -- when the family began
) STRICT;

CREATE INDEX session_by_family ON session (family);
CREATE INDEX session_by_subject ON session (kind, subject);
CREATE INDEX session_by_expiry ON session (expires);

CREATE TABLE used_id (
  id      TEXT    NOT NULL PRIMARY KEY,
  expires INTEGER NOT NULL
) STRICT;

CREATE INDEX used_id_by_expiry ON used_id (expires);

CREATE TABLE mark (
  conversation TEXT    NOT NULL REFERENCES conversation (id),
  principal    TEXT    NOT NULL,
  delivered    INTEGER NOT NULL,
  "read"       INTEGER NOT NULL,
  PRIMARY KEY (conversation, principal)
) STRICT;
