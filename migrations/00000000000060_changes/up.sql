-- What changed since a client last asked: each practice knows the transaction that changed it last.
--
-- The number of a transaction is given before its commit, so only those below the oldest one still running are read
-- (as the relay does): within them nothing appears late.
--
-- Privacy: practice_syncs holds fiscal codes of readers; it goes with the practice.

-- Practices that are there stand in the order of their numbers, each alone: a page of changes never splits a transaction.
ALTER TABLE practices ADD COLUMN changed_tx bigint;
UPDATE practices p SET changed_tx = n.number
    FROM (SELECT id, row_number() OVER (ORDER BY id) AS number FROM practices) n WHERE n.id = p.id;
ALTER TABLE practices
    ALTER COLUMN changed_tx SET DEFAULT pg_current_xact_id()::text::bigint,
    ALTER COLUMN changed_tx SET NOT NULL;

CREATE FUNCTION note_practice_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changed_tx := pg_current_xact_id()::text::bigint;
    RETURN NEW;
END $$;
CREATE TRIGGER practices_changed BEFORE UPDATE ON practices
    FOR EACH ROW EXECUTE FUNCTION note_practice_change();

CREATE TABLE practice_syncs (
    person_code  text NOT NULL,
    practice_id  uuid NOT NULL CONSTRAINT practice_syncs_practice_fk REFERENCES practices ON DELETE CASCADE,
    PRIMARY KEY (person_code, practice_id)
);
COMMENT ON TABLE practice_syncs IS 'Which practices a list of changes has shown to whom: of these, and of no others, it may say that they are gone.';
CREATE INDEX practice_syncs_practice_idx ON practice_syncs (practice_id);

GRANT SELECT, INSERT ON practice_syncs TO portos_service;
