-- What administrators made of the rules of positive language, and how often each rule was shown to
-- agents.

CREATE TABLE tone_rule (
  language     TEXT    NOT NULL,
  id           TEXT    NOT NULL,
  version      INTEGER NOT NULL,
  body         TEXT    NOT NULL, -- the rule as YAML; empty: as shipped, or none
  text_version INTEGER NOT NULL, -- the version that brought this text
  in_use       INTEGER NOT NULL CHECK (in_use IN (0, 1)),
  counts_from  INTEGER NOT NULL, -- messages after this are counted
  saved_by     TEXT    NOT NULL,
  saved        INTEGER NOT NULL,
  PRIMARY KEY (language, id, version)
) STRICT;

-- Derived from the entries, in the same transaction.
CREATE TABLE tone_count (
  language  TEXT    NOT NULL,
  rule      TEXT    NOT NULL,
  version   INTEGER NOT NULL,
  shown     INTEGER NOT NULL,
  taken     INTEGER NOT NULL,
  refused   INTEGER NOT NULL,
  suspended INTEGER NOT NULL, -- since when; 0: it applies
  PRIMARY KEY (language, rule, version)
) STRICT, WITHOUT ROWID;

-- The language is the one of the conversation when the message was sent.
INSERT INTO tone_count (language, rule, version, shown, taken, refused, suspended)
SELECT language, rule, version, count(*), sum(taken), sum(refused), 0
  FROM (SELECT DISTINCT e.conversation, e.seq,
               coalesce((SELECT json_extract(CAST(u.body AS TEXT), '$.understanding.language')
                           FROM entry u
                          WHERE u.conversation = e.conversation AND u.seq < e.seq
                            AND u.type = 'Understood' AND u.key_id = 0
                            AND json_extract(CAST(u.body AS TEXT), '$.understanding.language')
                                <> 'und'
                          ORDER BY u.seq DESC LIMIT 1),
                        (SELECT json_extract(CAST(o.body AS TEXT), '$.language')
                           FROM entry o
                          WHERE o.conversation = e.conversation AND o.type = 'Opened'
                            AND o.key_id = 0
                          ORDER BY o.seq DESC LIMIT 1),
                        'und') AS language,
               coalesce(json_extract(r.value, '$.id'), json_extract(r.value, '$.rule')) AS rule,
               coalesce(json_extract(r.value, '$.version'), 0) AS version,
               json_extract(CAST(e.body AS TEXT), '$.tone.type') = 'rephrased'
                 AND json_extract(CAST(e.body AS TEXT), '$.content.text')
                     <> json_extract(CAST(e.body AS TEXT), '$.as_written') AS taken,
               json_extract(CAST(e.body AS TEXT), '$.tone.type') = 'held'
                 OR (json_extract(CAST(e.body AS TEXT), '$.own_words')
                     AND json_extract(CAST(e.body AS TEXT), '$.content.text')
                         = json_extract(CAST(e.body AS TEXT), '$.as_written')) AS refused
          FROM entry e,
               json_each(coalesce(json_extract(CAST(e.body AS TEXT), '$.tone.rules'),
                                  json_extract(CAST(e.body AS TEXT), '$.tone.reasons'),
                                  '[]')) r
         WHERE e.type = 'AgentSaid' AND e.key_id = 0)
 WHERE rule IS NOT NULL
 GROUP BY language, rule, version;
