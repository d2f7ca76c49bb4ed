-- Signatures that were refused, and the order in which the roles sign a document (R43).
--
-- Privacy: signature_refusals holds name, fiscal code and words of who refused; it goes with the practice.

CREATE TABLE signature_refusals (
    id             uuid PRIMARY KEY,
    practice_id    uuid NOT NULL CONSTRAINT signature_refusals_practice_fk REFERENCES practices ON DELETE CASCADE,
    attachment_id  uuid NOT NULL,
    sha256         bytea NOT NULL,
    refuser_code   text NOT NULL,
    refuser_name   text NOT NULL,
    roles          text NOT NULL,
    reason         text NOT NULL,
    refused_at     timestamptz NOT NULL,
    ended_at       timestamptz,
    ended_as       text,
    CONSTRAINT signature_refusals_ended CHECK ((ended_at IS NULL) = (ended_as IS NULL))
);
COMMENT ON TABLE signature_refusals IS 'Who refused to sign which bytes, and why. A row is never removed: it says how it ended.';
COMMENT ON COLUMN signature_refusals.attachment_id IS 'No foreign key: the row outlives a file that is removed.';
COMMENT ON COLUMN signature_refusals.roles IS 'Roles in which the signature was asked of him, separated by blanks.';
CREATE INDEX signature_refusals_practice_idx ON signature_refusals (practice_id, id);
-- One person refuses one file once at a time.
CREATE UNIQUE INDEX signature_refusals_once ON signature_refusals (attachment_id, refuser_code) WHERE ended_at IS NULL;

CREATE FUNCTION signature_refusals_only_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.ended_at IS NOT NULL OR (to_jsonb(OLD) - 'ended_at' - 'ended_as') <> (to_jsonb(NEW) - 'ended_at' - 'ended_as') THEN
        RAISE EXCEPTION 'a refusal of a signature can only end, once';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER signature_refusals_only_end BEFORE UPDATE ON signature_refusals
    FOR EACH ROW EXECUTE FUNCTION signature_refusals_only_end();

CREATE TABLE signing_orders (
    practice_id  uuid NOT NULL CONSTRAINT signing_orders_practice_fk REFERENCES practices ON DELETE CASCADE,
    code         text NOT NULL,
    document     text NOT NULL,
    roles        text NOT NULL,
    PRIMARY KEY (practice_id, code, document)
);
COMMENT ON TABLE signing_orders IS 'In which order the roles sign a document; without a row all sign as they like.';
COMMENT ON COLUMN signing_orders.document IS
    'Name of the file without the envelope that a signature puts around it: another content of that name keeps the order.';
COMMENT ON COLUMN signing_orders.roles IS 'Roles, the first to sign first, separated by blanks.';

GRANT SELECT, INSERT, UPDATE (ended_at, ended_as) ON signature_refusals TO portos_service;
GRANT SELECT, INSERT, UPDATE, DELETE ON signing_orders TO portos_service;
