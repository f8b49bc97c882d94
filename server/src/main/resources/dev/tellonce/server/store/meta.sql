-- :create_meta incarnation
INSERT INTO meta (one, incarnation, restored, schema_version) VALUES (1, ?, 0, 0);

-- :has_meta
SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'meta';

-- :count_tables
SELECT count(*) FROM sqlite_schema WHERE type = 'table';

-- :schema_version
SELECT schema_version FROM meta;

-- :set_schema_version schema_version
UPDATE meta SET schema_version = ?;

-- :incarnation
SELECT incarnation FROM meta;

-- :restored
SELECT restored FROM meta;

-- :mark_restored
UPDATE meta SET restored = 1;

-- :new_incarnation incarnation
UPDATE meta SET incarnation = ?, restored = 0;

-- :doubt_open_outbox
-- What was pending in a backup may have been handed over since.
UPDATE outbox SET lapsed = 1 WHERE state IN ('pending', 'sending');

-- :end_agent_sessions
-- A session that was ended after the backup must not come back.
DELETE FROM session WHERE kind = 'agent';
