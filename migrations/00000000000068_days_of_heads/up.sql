-- The days of a practice's head become plain columns. The head is written with every event; a generated column
-- parses its expression, and a trigger calls its function, each time. The statement that writes the event now says
-- day and transaction itself; whoever writes the head in another way is still seen to by the trigger.
--
-- Privacy: no personal data.

ALTER TABLE practices
    ALTER COLUMN sent_day DROP EXPRESSION,
    ALTER COLUMN last_day DROP EXPRESSION;

CREATE OR REPLACE FUNCTION note_practice_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changed_tx := pg_current_xact_id()::text::bigint;
    NEW.sent_day := (NEW.sent_at AT TIME ZONE 'Europe/Rome')::date;
    NEW.last_day := (NEW.updated_at AT TIME ZONE 'Europe/Rome')::date;
    RETURN NEW;
END $$;
CREATE TRIGGER practices_added BEFORE INSERT ON practices
    FOR EACH ROW EXECUTE FUNCTION note_practice_change();
DROP TRIGGER practices_changed ON practices;
CREATE TRIGGER practices_changed BEFORE UPDATE ON practices
    FOR EACH ROW WHEN (NEW.changed_tx = OLD.changed_tx) EXECUTE FUNCTION note_practice_change();
