-- Files that visitors and agents send; the bytes lie in the folder "files".

CREATE TABLE blob (
  id           TEXT    NOT NULL PRIMARY KEY,
  conversation TEXT    NOT NULL REFERENCES conversation (id), -- the only one it may be sent in
  place        TEXT    NOT NULL UNIQUE, -- its name on disk: the id hashed with the conversation's key
  sender_kind  TEXT    NOT NULL,
  sender       TEXT    NOT NULL,
  name         TEXT    NOT NULL,
  media_type   TEXT    NOT NULL,
  size         INTEGER NOT NULL CHECK (size > 0),
  created      INTEGER NOT NULL,
  sent         INTEGER NOT NULL DEFAULT 0 CHECK (sent IN (0, 1))
) STRICT;

CREATE INDEX blob_unsent ON blob (created) WHERE sent = 0;
CREATE INDEX blob_by_conversation ON blob (conversation);
