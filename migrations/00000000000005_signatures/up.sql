-- Signatures: acts of signing under the seal of the service, signatures found in files, and the
-- reports that judged them.
--
-- Privacy: acts, signatures and reports hold names and fiscal codes of who signed. Acts stay as
-- long as the file: they are the proof of the signatures made in the portal.

CREATE TABLE signing_acts (
    id           uuid PRIMARY KEY,
    practice_id  uuid NOT NULL,
    signer_code  text NOT NULL,
    at           timestamptz NOT NULL,
    evidence     text NOT NULL
);
CREATE INDEX signing_acts_practice_idx ON signing_acts (practice_id, id);
COMMENT ON COLUMN signing_acts.evidence IS
    'What was signed, by whom and how, as a JWS under the seal of the service; a bare record if made before there was a seal.';
CREATE TRIGGER signing_acts_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON signing_acts
    FOR EACH STATEMENT EXECUTE FUNCTION trail_is_append_only();

INSERT INTO signing_acts (id, practice_id, signer_code, at, evidence)
    SELECT s.id, s.practice_id, s.signer_code, s.signed_at, json_build_object(
        'act', s.id, 'practice', s.practice_id, 'fiscalCode', s.signer_code, 'name', s.signer_name, 'role', s.signer_role,
        'at', s.signed_at, 'statementId', s.statement_id, 'statementVersion', s.statement_version,
        'method', s.auth_method, 'level', s.auth_level, 'session', s.session_id,
        'documents', json_build_array(encode(s.sha256, 'hex')))::text
    FROM signatures s;

ALTER TABLE signatures
    ADD COLUMN act_id uuid CONSTRAINT signatures_act_fk REFERENCES signing_acts,
    ADD COLUMN sub_indication text,
    ADD COLUMN time_source text NOT NULL DEFAULT 'SERVICE',
    ALTER COLUMN signer_code DROP NOT NULL,
    ALTER COLUMN signer_role DROP NOT NULL;
ALTER TABLE signatures ALTER COLUMN time_source DROP DEFAULT;
UPDATE signatures SET act_id = id;
CREATE INDEX signatures_act_idx ON signatures (act_id);
ALTER TABLE signatures
    DROP COLUMN statement_id,
    DROP COLUMN statement_version,
    DROP COLUMN auth_method,
    DROP COLUMN auth_level,
    DROP COLUMN session_id,
    ADD CONSTRAINT signatures_portal_proven CHECK (
        kind <> 'APPLICATIVO' OR (act_id IS NOT NULL AND signer_code IS NOT NULL AND signer_role IS NOT NULL));

GRANT SELECT, INSERT ON signing_acts TO portos_service;
