-- :due now, now, limit
-- The oldest open row of each conversation, if it may be taken now.
SELECT conversation, seq, endpoint, state, attempt, lapsed
  FROM outbox o
 WHERE state IN ('pending', 'sending')
   AND CASE state WHEN 'pending' THEN next_at <= ? ELSE lease_until <= ? END
   AND NOT EXISTS (SELECT 1 FROM outbox e
                    WHERE e.conversation = o.conversation AND e.seq < o.seq
                      AND e.state IN ('pending', 'sending'))
 ORDER BY CASE state WHEN 'pending' THEN next_at ELSE lease_until END, conversation
 LIMIT ?;

-- :lease attempt, lapsed, lease_until, conversation, seq, endpoint
UPDATE outbox SET state = 'sending', attempt = ?, lapsed = ?, lease_until = ?
 WHERE conversation = ? AND seq = ? AND endpoint = ?;

-- :settle state, next_at, platform_id, reason, conversation, seq, endpoint, attempt
UPDATE outbox SET state = ?, next_at = ?, platform_id = ?, reason = ?
 WHERE conversation = ? AND seq = ? AND endpoint = ? AND attempt = ? AND state = 'sending';

-- :next_due
SELECT min(CASE state WHEN 'pending' THEN next_at ELSE lease_until END)
  FROM outbox o
 WHERE state IN ('pending', 'sending')
   AND NOT EXISTS (SELECT 1 FROM outbox e
                    WHERE e.conversation = o.conversation AND e.seq < o.seq
                      AND e.state IN ('pending', 'sending'));
