-- Messages in the order in which they happened.
--
-- Ids are made by the clocks of the nodes: of two messages within a millisecond, or from two
-- nodes whose clocks differ, the later one could have the lower id, and a page by ids would
-- tell another story than the events. The number of the event, given under the practice's lock,
-- does not lie.

ALTER TABLE messages ADD COLUMN seq bigint;
UPDATE messages m SET seq = numbered.seq
    FROM (SELECT id, row_number() OVER (PARTITION BY practice_id ORDER BY id) AS seq FROM messages) numbered
    WHERE m.id = numbered.id;
UPDATE messages m SET seq = said.seq
    FROM audit said WHERE said.practice_id = m.practice_id AND said.kind = 'MESSAGE_SENT'
    AND said.refs ->> 'object' = m.id::text;
ALTER TABLE messages ALTER COLUMN seq SET NOT NULL;
COMMENT ON COLUMN messages.seq IS 'Number of the event that announced it, within the practice.';
DROP INDEX messages_practice_idx;
CREATE INDEX messages_practice_idx ON messages (practice_id, seq);
