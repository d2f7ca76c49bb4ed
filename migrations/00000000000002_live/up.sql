-- Live: events by topic, kept for a window in partitions by day.
--
-- A topic is a practice (its id), a person or a seat of the office (a keyed digest: no
-- fiscal code stands here). Numbers are given under a lock that is held until the commit
-- (the practice's, or the row in `topics`), so within a topic they have no gaps and become
-- visible in their order. The chronology of a practice is read from `audit`, which is kept.

CREATE TABLE topics (
    topic  uuid PRIMARY KEY,
    seq    bigint NOT NULL
) WITH (fillfactor = 50);
COMMENT ON TABLE topics IS 'Newest number of each topic that is not a practice; a practice counts in its own row.';

DROP TRIGGER events_append_only ON events;
ALTER TABLE events RENAME TO events_before;
ALTER TABLE events_before RENAME CONSTRAINT events_pkey TO events_before_pkey;

CREATE TABLE events (
    topic        uuid NOT NULL,
    seq          bigint NOT NULL,
    practice_id  uuid,
    kind         text NOT NULL,
    refs         jsonb NOT NULL,
    actor_role   text NOT NULL,
    at           timestamptz NOT NULL,
    office       uuid,
    tx           bigint NOT NULL DEFAULT (pg_current_xact_id()::text::bigint),
    PRIMARY KEY (topic, seq, at)
) PARTITION BY RANGE (at);
CREATE INDEX events_tx_idx ON events (tx);
COMMENT ON TABLE events IS 'What happened, for listeners: ids only, kept for a window. The trail that stays is audit.';
COMMENT ON COLUMN events.office IS 'Topic of the seat whose inbox this touches; null while the practice is not with the office.';
COMMENT ON COLUMN events.tx IS 'Transaction that wrote the row: the relay holds its mark back at the oldest one still running.';
CREATE TABLE events_default PARTITION OF events DEFAULT;

CREATE TABLE relay (
    one   boolean PRIMARY KEY DEFAULT true CONSTRAINT relay_one_row CHECK (one),
    mark  bigint NOT NULL
);
COMMENT ON COLUMN relay.mark IS 'Every event of a transaction below this one was published.';

-- Makes the partitions of the days to come and drops those that left the window. Runs as the
-- owner, so that the service's role needs no right to alter tables.
CREATE FUNCTION keep_event_partitions(today date, window_days integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    day date;
    part text;
BEGIN
    IF window_days < 1 THEN
        RAISE EXCEPTION 'a window of % days keeps nothing', window_days;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('keep_event_partitions'));
    PERFORM set_config('lock_timeout', '2s', true);
    FOR day IN SELECT today + n FROM generate_series(-window_days, 3) n LOOP
        part := 'events_' || to_char(day, 'YYYYMMDD');
        IF to_regclass(part) IS NULL THEN
            EXECUTE format('CREATE TABLE %I (LIKE events INCLUDING ALL)', part);
            -- Rows that came before their partition wait in the default one.
            EXECUTE format('WITH moved AS (DELETE FROM events_default WHERE at >= %L AND at < %L RETURNING *) '
                           'INSERT INTO %I SELECT * FROM moved',
                           day::timestamp AT TIME ZONE 'UTC', (day + 1)::timestamp AT TIME ZONE 'UTC', part);
            EXECUTE format('ALTER TABLE events ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', part,
                           day::timestamp AT TIME ZONE 'UTC', (day + 1)::timestamp AT TIME ZONE 'UTC');
        END IF;
    END LOOP;
    FOR part IN SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
                WHERE i.inhparent = 'events'::regclass AND c.relname ~ '^events_[0-9]{8}$'
                AND to_date(substr(c.relname, 8), 'YYYYMMDD') < today - window_days LOOP
        EXECUTE format('DROP TABLE %I', part);
    END LOOP;
    DELETE FROM events_default WHERE at < (today - window_days)::timestamp AT TIME ZONE 'UTC';
END $$;
REVOKE ALL ON FUNCTION keep_event_partitions FROM PUBLIC;
SELECT keep_event_partitions((now() AT TIME ZONE 'UTC')::date, 7);

INSERT INTO events (topic, seq, practice_id, kind, refs, actor_role, at)
    SELECT practice_id, seq, practice_id, kind, refs, actor_role, at FROM events_before
    WHERE at >= now() - interval '7 days';
DROP TABLE events_before;
CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON events
    FOR EACH STATEMENT EXECUTE FUNCTION trail_is_append_only();

GRANT SELECT, INSERT ON events TO portos_service;
GRANT SELECT, INSERT, UPDATE ON topics, relay TO portos_service;
GRANT EXECUTE ON FUNCTION keep_event_partitions TO portos_service;
