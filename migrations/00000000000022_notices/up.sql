-- Notices of the office (avvisi): drafted, proposed for signature, signed, protocolled, notified, read.
--
-- What is signed never changes: a trigger refuses it even to the owner of the tables.
--
-- Privacy: names and fiscal codes of officers; what a notice says about people; it goes with the practice.

CREATE TABLE notices (
    id               uuid PRIMARY KEY,
    practice_id      uuid NOT NULL CONSTRAINT notices_practice_fk REFERENCES practices ON DELETE CASCADE,
    kind             text NOT NULL,
    state            text NOT NULL,
    version          integer NOT NULL DEFAULT 1,
    subject          text NOT NULL,
    body             text NOT NULL,
    points           jsonb NOT NULL DEFAULT '[]',
    author_code      text NOT NULL,
    author_name      text NOT NULL,
    drafted_at       timestamptz NOT NULL,
    pdf_sha256       bytea,
    signer_code      text,
    signer_name      text,
    signed_at        timestamptz,
    returns_to       text,
    evidence         text,
    p7m_sha256       bytea,
    protocol_number  text,
    protocol_at      timestamptz,
    stamped_sha256   bytea,
    notified_at      timestamptz,
    answer_due       date,
    observations     text,
    observed_at      timestamptz,
    read_at          timestamptz,
    read_role        text,
    attempts         integer NOT NULL DEFAULT 0,
    last_error       text,
    next_try_at      timestamptz
);
CREATE INDEX notices_practice_idx ON notices (practice_id, id);
CREATE INDEX notices_due_idx ON notices (next_try_at, id) WHERE state = 'FIRMATO';
COMMENT ON COLUMN notices.points IS 'What is asked, point by point, each with its answer and what the office holds of it.';
COMMENT ON COLUMN notices.returns_to IS 'The state from which the request took the practice, and to which the answer brings it back.';
COMMENT ON COLUMN notices.evidence IS 'The act of signature in the portal, as a JWS under the seal of the service.';

CREATE FUNCTION notice_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state NOT IN ('BOZZA', 'DA_FIRMARE') AND (
        (NEW.kind, NEW.subject, NEW.body, NEW.author_code, NEW.pdf_sha256, NEW.signer_code, NEW.signed_at, NEW.evidence,
            NEW.p7m_sha256)
        IS DISTINCT FROM (OLD.kind, OLD.subject, OLD.body, OLD.author_code, OLD.pdf_sha256, OLD.signer_code,
            OLD.signed_at, OLD.evidence, OLD.p7m_sha256)
        OR OLD.protocol_number IS NOT NULL AND (NEW.protocol_number, NEW.protocol_at, NEW.stamped_sha256, NEW.notified_at)
            IS DISTINCT FROM (OLD.protocol_number, OLD.protocol_at, OLD.stamped_sha256, OLD.notified_at)
        OR OLD.read_at IS NOT NULL AND NEW.read_at IS DISTINCT FROM OLD.read_at)
    THEN
        RAISE EXCEPTION 'a notice that was signed is never changed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER notices_kept BEFORE UPDATE ON notices FOR EACH ROW EXECUTE FUNCTION notice_is_kept();

GRANT SELECT, INSERT, UPDATE ON notices TO portos_service;
