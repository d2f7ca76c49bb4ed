DROP TRIGGER practices_added ON practices;
DROP TRIGGER practices_changed ON practices;
CREATE OR REPLACE FUNCTION note_practice_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changed_tx := pg_current_xact_id()::text::bigint;
    RETURN NEW;
END $$;
CREATE TRIGGER practices_changed BEFORE UPDATE ON practices
    FOR EACH ROW EXECUTE FUNCTION note_practice_change();
-- Takes the indexes of the columns along.
ALTER TABLE practices DROP COLUMN sent_day, DROP COLUMN last_day;
ALTER TABLE practices
    ADD COLUMN sent_day date GENERATED ALWAYS AS ((sent_at AT TIME ZONE 'Europe/Rome')::date) STORED,
    ADD COLUMN last_day date GENERATED ALWAYS AS ((updated_at AT TIME ZONE 'Europe/Rome')::date) STORED;
COMMENT ON COLUMN practices.last_day IS 'The day of the newest event.';
CREATE INDEX practices_sent_day_idx ON practices (sent_day) WHERE sent_at IS NOT NULL;
CREATE INDEX practices_last_day_idx ON practices (last_day);
CREATE INDEX practices_titolare_idx ON practices (titolare_code, id DESC)
    INCLUDE (state, comune_istat, procedure, works_kind, sent_day);
