-- :find_agent id
SELECT id, login, name, title, languages, role, capacity, available, enabled
  FROM agent WHERE id = ?;

-- :find_agent_by_login login_key
SELECT id, login, name, title, languages, role, capacity, available, enabled
  FROM agent WHERE login_key = ?;

-- :all_agents
SELECT id, login, name, title, languages, role, capacity, available, enabled
  FROM agent ORDER BY name, id;

-- :holder_of_login login_key, id
SELECT id FROM agent WHERE login_key = ? AND id <> ?;

-- :save_agent id, login, login_key, name, title, languages, role, capacity, available, enabled
INSERT INTO agent (id, login, login_key, name, title, languages, role, capacity, available, enabled)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE
   SET login = excluded.login, login_key = excluded.login_key, name = excluded.name,
       title = excluded.title, languages = excluded.languages, role = excluded.role,
       capacity = excluded.capacity, available = excluded.available, enabled = excluded.enabled;

-- :password_hash id
SELECT password_hash FROM agent WHERE id = ? AND password_hash IS NOT NULL;

-- :set_password_hash password_hash, id
UPDATE agent SET password_hash = ? WHERE id = ?;
