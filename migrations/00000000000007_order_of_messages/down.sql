DROP INDEX messages_practice_idx;
ALTER TABLE messages DROP COLUMN seq;
CREATE INDEX messages_practice_idx ON messages (practice_id, id);
