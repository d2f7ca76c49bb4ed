ALTER TABLE signatures
    ADD COLUMN statement_id text NOT NULL DEFAULT 'firma-applicativo',
    ADD COLUMN statement_version integer NOT NULL DEFAULT 1,
    ADD COLUMN auth_method text NOT NULL DEFAULT '',
    ADD COLUMN auth_level smallint NOT NULL DEFAULT 0,
    ADD COLUMN session_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';
ALTER TABLE signatures
    DROP CONSTRAINT signatures_portal_proven,
    DROP COLUMN act_id,
    DROP COLUMN sub_indication,
    DROP COLUMN time_source;
DELETE FROM signatures WHERE kind <> 'APPLICATIVO' OR signer_code IS NULL OR signer_role IS NULL;
ALTER TABLE signatures
    ALTER COLUMN signer_code SET NOT NULL,
    ALTER COLUMN signer_role SET NOT NULL,
    ALTER COLUMN statement_id DROP DEFAULT,
    ALTER COLUMN statement_version DROP DEFAULT,
    ALTER COLUMN auth_method DROP DEFAULT,
    ALTER COLUMN auth_level DROP DEFAULT,
    ALTER COLUMN session_id DROP DEFAULT;
DROP TABLE signing_acts;
