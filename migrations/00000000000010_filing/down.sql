DROP TABLE project_numbers, protocol_entries, protocol_years, handoffs;
DROP TRIGGER payments_added ON payments;
DROP TRIGGER payments_changed ON payments;
DROP TRIGGER payments_removed ON payments;
DROP TRIGGER declarations_added ON declarations;
DROP TRIGGER declarations_changed ON declarations;
DROP TRIGGER declarations_removed ON declarations;
CREATE OR REPLACE FUNCTION parties_of(practice uuid) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT COALESCE(string_agg(line, E'\n' ORDER BY kind, id), '') FROM (
        SELECT 2 AS kind, s.id, 'S ' || s.role || CASE WHEN s.main THEN ' + ' ELSE ' - ' END || s.acting_code AS line
        FROM subjects s WHERE s.practice_id = practice AND s.acting_code IS NOT NULL
        UNION ALL
        SELECT 1, d.id, 'D ' || d.section || ' ' || d.role || ' ' || d.state || ' ' || d.delegate_code
        FROM delegations d WHERE d.practice_id = practice
    ) AS lines
$$;
DROP TABLE payments;
DELETE FROM declarations WHERE istanza_id IS NOT NULL;
DROP INDEX declarations_istanza_idx, declarations_asked_idx, declarations_one_asked, declarations_one_confirmed;
ALTER TABLE declarations
    DROP COLUMN kind, DROP COLUMN istanza_id, DROP COLUMN subject_id, DROP COLUMN asked_at,
    DROP COLUMN reason, DROP COLUMN session_id,
    ALTER COLUMN auth_method SET NOT NULL,
    ALTER COLUMN auth_level SET NOT NULL,
    ALTER COLUMN declared_at SET NOT NULL;
CREATE UNIQUE INDEX declarations_one_confirmed ON declarations (practice_id, section) WHERE state = 'CONFERMATA';
DROP TABLE istanza_contents, istanze;
