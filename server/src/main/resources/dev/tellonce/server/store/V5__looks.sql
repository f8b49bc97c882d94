-- How administrators want the widget of an inbox to look, every version.

CREATE TABLE inbox_look (
  inbox      TEXT    NOT NULL,
  version    INTEGER NOT NULL,
  body       TEXT    NOT NULL, -- JSON
  changed_by TEXT    NOT NULL,
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (inbox, version)
) STRICT;
