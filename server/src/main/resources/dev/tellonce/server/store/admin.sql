-- :agents now
SELECT a.id, a.login, a.name, a.title, a.languages, a.role, a.capacity, a.available, a.enabled,
       a.version, a.team, a.skills, a.password_hash IS NOT NULL AS has_password,
       (SELECT max(i.expires) FROM invitation i WHERE i.agent = a.id AND i.expires > ?) AS invited
  FROM agent a ORDER BY a.name, a.id;

-- :agent now, id
SELECT a.id, a.login, a.name, a.title, a.languages, a.role, a.capacity, a.available, a.enabled,
       a.version, a.team, a.skills, a.password_hash IS NOT NULL AS has_password,
       (SELECT max(i.expires) FROM invitation i WHERE i.agent = a.id AND i.expires > ?) AS invited
  FROM agent a WHERE a.id = ?;

-- :holder_of_login login_key, id
SELECT id FROM agent WHERE login_key = ? AND id <> ?;

-- :other_admins id
SELECT count(*) FROM agent WHERE role = 'admin' AND enabled = 1 AND id <> ?;

-- :insert_agent id, login, login_key, name, title, languages, role, capacity, enabled, team, skills
INSERT INTO agent (id, login, login_key, name, title, languages, role, capacity, available, enabled,
                   version, team, skills)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, 1, ?, ?);

-- :update_agent login, login_key, name, title, languages, role, capacity, enabled, team, skills, id
UPDATE agent
   SET login = ?, login_key = ?, name = ?, title = ?, languages = ?, role = ?, capacity = ?,
       enabled = ?, team = ?, skills = ?, version = version + 1
 WHERE id = ?;

-- :teams
SELECT id, name, version FROM team ORDER BY name, id;

-- :team id
SELECT id, name, version FROM team WHERE id = ?;

-- :members team
SELECT id FROM agent WHERE team = ? ORDER BY name, id;

-- :holder_of_name name_key, id
SELECT id FROM team WHERE name_key = ? AND id <> ?;

-- :save_team id, name, name_key
INSERT INTO team (id, name, name_key, version) VALUES (?, ?, ?, 1)
ON CONFLICT (id) DO UPDATE
   SET name = excluded.name, name_key = excluded.name_key, version = version + 1;

-- :remove_team id
DELETE FROM team WHERE id = ?;

-- :leave_team team
UPDATE agent SET team = '' WHERE team = ?;

-- :join_team team, id
UPDATE agent SET team = ? WHERE id = ?;

-- :end_invitations agent
DELETE FROM invitation WHERE agent = ?;

-- :insert_invitation hash, agent, expires
INSERT INTO invitation (hash, agent, expires) VALUES (?, ?, ?);

-- :invited hash, now
SELECT agent FROM invitation WHERE hash = ? AND expires > ?;

-- :set_password password_hash, id
UPDATE agent SET password_hash = ? WHERE id = ?;

-- :document name
SELECT name, version, body FROM document WHERE name = ? ORDER BY version DESC LIMIT 1;

-- :insert_document name, version, body, saved
INSERT INTO document (name, version, body, saved) VALUES (?, ?, ?, ?);

-- :faq_newest language
SELECT id, language, version, topic, question, phrasings, answer, link_url, link_label, automate,
       particulars, saved, saved_by
  FROM faq_entry f
 WHERE language = ?
   AND version = (SELECT max(version) FROM faq_entry n
                   WHERE n.id = f.id AND n.language = f.language)
 ORDER BY topic, id;

-- :faq_history id, language
SELECT id, language, version, topic, question, phrasings, answer, link_url, link_label, automate,
       particulars, saved, saved_by
  FROM faq_entry WHERE id = ? AND language = ? ORDER BY version DESC;

-- :count_uses language
SELECT entry, count(*) FROM faq_use WHERE language = ? GROUP BY entry;

-- :uses entry, language, version, most
SELECT u.conversation, u.seq, e.server_time, c.who, c.status, c.inbox
  FROM faq_use u
  JOIN entry e ON e.conversation = u.conversation AND e.seq = u.seq
  JOIN conversation c ON c.id = u.conversation
 WHERE u.entry = ? AND u.language = ? AND u.version = ?
 ORDER BY e.server_time DESC, u.conversation
 LIMIT ?;

-- :insert_use entry, language, version, conversation, seq
INSERT OR IGNORE INTO faq_use (entry, language, version, conversation, seq) VALUES (?, ?, ?, ?, ?);

-- :audit_head
SELECT seq, chain FROM audit ORDER BY seq DESC LIMIT 1;

-- :insert_audit seq, at, who, what, object, before, after, chain
INSERT INTO audit (seq, at, who, what, object, before, after, chain)
VALUES (?, ?, ?, ?, ?, ?, ?, ?);

-- :audit_page before, most
SELECT seq, at, who, what, object, before, after, chain
  FROM audit WHERE seq < ? ORDER BY seq DESC LIMIT ?;

-- :last_page
-- Rows are looked at from the newest on, so this ends at the last conversation that was opened.
SELECT json_extract(CAST(body AS TEXT), '$.page.url')
  FROM entry
 WHERE type = 'Opened' AND key_id = 0
   AND json_extract(CAST(body AS TEXT), '$.page.url') IS NOT NULL
 ORDER BY rowid DESC
 LIMIT 1;

-- :remarks inbox
SELECT json_extract(CAST(e.body AS TEXT), '$.text'), count(*)
  FROM conversation c
  JOIN entry e ON e.conversation = c.id
 WHERE c.inbox = ? AND e.type = 'RemarkMade' AND e.key_id = 0
   AND json_extract(CAST(e.body AS TEXT), '$.text') IS NOT NULL
 GROUP BY 1;
