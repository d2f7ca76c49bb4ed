-- Hot reads: the facts of rights in the practice's own row, and pages of lists from the index.
--
-- Facts are read by every request. Gathered from subjects and delegations they cost three
-- times a look-up of the practice, for each practice of a page. Triggers keep them, so that
-- they are true whoever writes, in the same transaction.
--
-- Privacy: `parties` repeats fiscal codes of subjects and delegations and goes with the row.

ALTER TABLE practices ADD COLUMN parties text NOT NULL DEFAULT '';
COMMENT ON COLUMN practices.parties IS
    'Who rights depend on, a line each, kept by triggers: S role main? code; D section role state code, oldest first.';

CREATE FUNCTION parties_of(practice uuid) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT COALESCE(string_agg(line, E'\n' ORDER BY kind, id), '') FROM (
        SELECT 2 AS kind, s.id, 'S ' || s.role || CASE WHEN s.main THEN ' + ' ELSE ' - ' END || s.acting_code AS line
        FROM subjects s WHERE s.practice_id = practice AND s.acting_code IS NOT NULL
        UNION ALL
        SELECT 1, d.id, 'D ' || d.section || ' ' || d.role || ' ' || d.state || ' ' || d.delegate_code
        FROM delegations d WHERE d.practice_id = practice
    ) AS lines
$$;

CREATE FUNCTION keep_parties() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- The lock first: the statement after it sees what whoever held it has committed.
    PERFORM 1 FROM practices WHERE id IN (SELECT practice_id FROM changed) ORDER BY id FOR UPDATE;
    UPDATE practices p SET parties = parties_of(p.id)
    WHERE p.id IN (SELECT practice_id FROM changed) AND p.parties <> parties_of(p.id);
    RETURN NULL;
END $$;
CREATE TRIGGER subjects_added AFTER INSERT ON subjects REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION keep_parties();
CREATE TRIGGER subjects_changed AFTER UPDATE ON subjects REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION keep_parties();
CREATE TRIGGER subjects_removed AFTER DELETE ON subjects REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION keep_parties();
CREATE TRIGGER delegations_added AFTER INSERT ON delegations REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION keep_parties();
CREATE TRIGGER delegations_changed AFTER UPDATE ON delegations REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION keep_parties();
CREATE TRIGGER delegations_removed AFTER DELETE ON delegations REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION keep_parties();
UPDATE practices SET parties = parties_of(id);

-- Pages and counts of a person's own practices: state and comune are judged in the index.
DROP INDEX practices_titolare_idx;
CREATE INDEX practices_titolare_idx ON practices (titolare_code, id DESC) INCLUDE (state, comune_istat);
