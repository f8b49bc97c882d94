-- Agents and the FAQ's texts.

CREATE TABLE agent (
  id            TEXT    NOT NULL PRIMARY KEY,
  login         TEXT    NOT NULL,
  login_key     TEXT    NOT NULL UNIQUE, -- the login in lower case
  name          TEXT    NOT NULL,
  title         TEXT    NOT NULL,
  languages     TEXT    NOT NULL,        -- codes, best first, with blanks between
  role          TEXT    NOT NULL,
  capacity      INTEGER NOT NULL,
  available     INTEGER NOT NULL,
  enabled       INTEGER NOT NULL,
  password_hash TEXT
) STRICT;

CREATE TABLE faq_entry (
  id         TEXT    NOT NULL,
  language   TEXT    NOT NULL,
  version    INTEGER NOT NULL,
  topic      TEXT    NOT NULL,
  question   TEXT    NOT NULL,
  phrasings  TEXT    NOT NULL, -- a JSON array of texts
  answer     TEXT    NOT NULL,
  link_url   TEXT,
  link_label TEXT,
  automate   INTEGER NOT NULL,
  saved      INTEGER NOT NULL,
  PRIMARY KEY (id, language, version)
) STRICT;
