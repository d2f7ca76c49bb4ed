DROP TRIGGER events_append_only ON events;
ALTER TABLE events RENAME TO events_live;
ALTER TABLE events_live RENAME CONSTRAINT events_pkey TO events_live_pkey;
CREATE TABLE events (
    practice_id  uuid NOT NULL,
    seq          bigint NOT NULL,
    kind         text NOT NULL,
    refs         jsonb NOT NULL,
    actor_role   text NOT NULL,
    at           timestamptz NOT NULL,
    PRIMARY KEY (practice_id, seq)
);
-- The whole history, from the trail: the window holds only its end.
INSERT INTO events SELECT practice_id, seq, kind, refs, actor_role, at FROM audit;
DROP TABLE events_live, topics, relay;
DROP FUNCTION keep_event_partitions;
GRANT SELECT, INSERT ON events TO portos_service;
CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON events
    FOR EACH STATEMENT EXECUTE FUNCTION trail_is_append_only();
