-- What administrators look after: teams, invitations, settings as documents, where each FAQ answer
-- was used, and who changed what.

ALTER TABLE agent ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE agent ADD COLUMN team TEXT NOT NULL DEFAULT '';     -- a team's id
ALTER TABLE agent ADD COLUMN skills TEXT NOT NULL DEFAULT '[]'; -- a JSON array of words

CREATE TABLE team (
  id       TEXT    NOT NULL PRIMARY KEY,
  name     TEXT    NOT NULL,
  name_key TEXT    NOT NULL UNIQUE, -- the name in lower case
  version  INTEGER NOT NULL
) STRICT;

CREATE TABLE invitation (
  hash    TEXT    NOT NULL PRIMARY KEY, -- of the secret; the secret itself is nowhere
  agent   TEXT    NOT NULL REFERENCES agent (id),
  expires INTEGER NOT NULL
) STRICT;

CREATE TABLE document (
  name    TEXT    NOT NULL,
  version INTEGER NOT NULL,
  body    TEXT    NOT NULL,
  saved   INTEGER NOT NULL,
  PRIMARY KEY (name, version)
) STRICT;

ALTER TABLE faq_entry ADD COLUMN saved_by TEXT NOT NULL DEFAULT ''; -- an agent; empty: from files

-- Derived from the entries, in the same transaction.
CREATE TABLE faq_use (
  entry        TEXT    NOT NULL,
  language     TEXT    NOT NULL,
  version      INTEGER NOT NULL,
  conversation TEXT    NOT NULL,
  seq          INTEGER NOT NULL,
  PRIMARY KEY (entry, language, version, conversation, seq)
) STRICT, WITHOUT ROWID;

INSERT OR IGNORE INTO faq_use (entry, language, version, conversation, seq)
SELECT json_extract(CAST(e.body AS TEXT), '$.faq.id'), c.language,
       json_extract(CAST(e.body AS TEXT), '$.faq.version'), e.conversation, e.seq
  FROM entry e JOIN conversation c ON c.id = e.conversation
 WHERE e.type = 'BotSaid' AND e.key_id = 0
   AND json_extract(CAST(e.body AS TEXT), '$.faq.id') IS NOT NULL
   AND json_extract(CAST(e.body AS TEXT), '$.faq.version') IS NOT NULL;

CREATE TABLE audit (
  seq    INTEGER NOT NULL PRIMARY KEY,
  at     INTEGER NOT NULL,
  who    TEXT    NOT NULL,
  what   TEXT    NOT NULL,
  object TEXT    NOT NULL,
  before TEXT    NOT NULL, -- a hash; empty: it was not there
  after  TEXT    NOT NULL, -- a hash; empty: it is gone
  chain  BLOB    NOT NULL CHECK (length(chain) = 32)
) STRICT;

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit log is only added to');
END;

CREATE TRIGGER audit_is_not_shortened BEFORE DELETE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit log is only added to');
END;
