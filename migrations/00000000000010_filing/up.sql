-- Filing: closing, statements, payment, sending, protocol, vidimazione.
--
-- Privacy: statements, payments and istanze hold names and fiscal codes of who acted; the contents of a
-- sent istanza repeat everything that was compiled, and stay as long as the file of the practice.

CREATE TABLE istanze (
    id               uuid PRIMARY KEY,
    practice_id      uuid NOT NULL CONSTRAINT istanze_practice_fk REFERENCES practices ON DELETE CASCADE,
    kind             text NOT NULL,
    state            text NOT NULL,
    number           integer,
    opened_code      text NOT NULL,
    opened_name      text NOT NULL,
    opened_role      text NOT NULL,
    opened_at        timestamptz NOT NULL,
    closed_at        timestamptz,
    digest           bytea,
    sent_at          timestamptz,
    sender_code      text,
    sender_name      text,
    sender_role      text,
    procedure        text,
    regime           text,
    routing          jsonb,
    content_digest   bytea,
    receipt_id       uuid,
    receipt          text,
    protocol_number  text,
    protocol_at      timestamptz,
    notice_code      text,
    attestation      text,
    data             jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX istanze_practice_idx ON istanze (practice_id, id);
CREATE UNIQUE INDEX istanze_number ON istanze (practice_id, number);
CREATE UNIQUE INDEX istanze_one_draft ON istanze (practice_id, kind)
    WHERE state IN ('BOZZA', 'DA_ASSEVERARE', 'DA_PAGARE', 'PRONTA_INVIO');
CREATE UNIQUE INDEX istanze_notice_code ON istanze (notice_code);
CREATE INDEX istanze_protocol_idx ON istanze (protocol_number);
COMMENT ON TABLE istanze IS 'An istanza: one submission of a practice, from its draft to its outcome.';
COMMENT ON COLUMN istanze.number IS 'Place among the istanze of the practice, in the order of protocol.';
COMMENT ON COLUMN istanze.digest IS 'SHA-256 of what was frozen at the closing; statements are made on it.';
COMMENT ON COLUMN istanze.content_digest IS 'SHA-256 of the text in istanza_contents.';
COMMENT ON COLUMN istanze.receipt IS 'The receipt, as a JWS under the seal of the service.';
COMMENT ON COLUMN istanze.data IS 'What istanze without sections say: parts, dates, reason.';

CREATE TABLE istanza_contents (
    istanza_id   uuid PRIMARY KEY CONSTRAINT istanza_contents_istanza_fk REFERENCES istanze,
    practice_id  uuid NOT NULL,
    content      text NOT NULL
);
CREATE INDEX istanza_contents_practice_idx ON istanza_contents (practice_id);
COMMENT ON TABLE istanza_contents IS 'What was sent, as text: it re-hashes to the digest on the receipt for ever.';
CREATE TRIGGER istanza_contents_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON istanza_contents
    FOR EACH STATEMENT EXECUTE FUNCTION trail_is_append_only();

-- Statements stand with the declarations: one mechanism, asked for before it is confirmed or refused.
ALTER TABLE declarations
    ADD COLUMN kind text NOT NULL DEFAULT 'GEOLOGO',
    ADD COLUMN istanza_id uuid CONSTRAINT declarations_istanza_fk REFERENCES istanze ON DELETE CASCADE,
    ADD COLUMN subject_id uuid,
    ADD COLUMN asked_at timestamptz,
    ADD COLUMN reason text,
    ADD COLUMN session_id uuid,
    ALTER COLUMN auth_method DROP NOT NULL,
    ALTER COLUMN auth_level DROP NOT NULL,
    ALTER COLUMN declared_at DROP NOT NULL;
ALTER TABLE declarations ALTER COLUMN kind DROP DEFAULT;
DROP INDEX declarations_one_confirmed;
CREATE UNIQUE INDEX declarations_one_confirmed ON declarations (practice_id, section)
    WHERE state = 'CONFERMATA' AND istanza_id IS NULL;
CREATE UNIQUE INDEX declarations_one_asked ON declarations (istanza_id, kind, declarant_code)
    WHERE state IN ('RICHIESTA', 'CONFERMATA');
CREATE INDEX declarations_istanza_idx ON declarations (istanza_id);
CREATE INDEX declarations_asked_idx ON declarations (declarant_code, practice_id DESC) WHERE state = 'RICHIESTA';

CREATE TABLE payments (
    id             uuid PRIMARY KEY,
    practice_id    uuid NOT NULL CONSTRAINT payments_practice_fk REFERENCES practices ON DELETE CASCADE,
    istanza_id     uuid NOT NULL CONSTRAINT payments_istanza_fk REFERENCES istanze ON DELETE CASCADE,
    state          text NOT NULL,
    fee_cents      bigint NOT NULL CONSTRAINT payments_fee_range CHECK (fee_cents >= 0),
    stamps         integer NOT NULL CONSTRAINT payments_stamps_range CHECK (stamps >= 0),
    stamp_cents    bigint NOT NULL CONSTRAINT payments_stamp_range CHECK (stamp_cents >= 0),
    table_version  text NOT NULL,
    rules          text NOT NULL,
    payer_code     text,
    payer_name     text,
    payer_subject  uuid,
    receipt_number text,
    paid_on        date,
    paid_cents     bigint,
    difference_reason text,
    settled_code   text,
    settled_name   text,
    created_at     timestamptz NOT NULL,
    settled_at     timestamptz,
    reviewed_name  text,
    reviewed_at    timestamptz,
    review_reason  text
);
CREATE INDEX payments_payer_idx ON payments (payer_code, practice_id DESC) WHERE payer_code IS NOT NULL;
CREATE INDEX payments_practice_idx ON payments (practice_id, id);
CREATE INDEX payments_istanza_idx ON payments (istanza_id);
CREATE UNIQUE INDEX payments_one_open ON payments (istanza_id) WHERE state <> 'ANNULLATO';
COMMENT ON COLUMN payments.rules IS 'Ids of the rows of the fee table that gave the amount, a line each.';

-- Whom the titolare told to pay is a party, and so is of whom a statement is asked: what they may see, and what
-- they have to do, depends on it.
CREATE OR REPLACE FUNCTION parties_of(practice uuid) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT COALESCE(string_agg(line, E'\n' ORDER BY kind, id), '') FROM (
        SELECT 2 AS kind, s.id, 'S ' || s.role || CASE WHEN s.main THEN ' + ' ELSE ' - ' END || s.acting_code AS line
        FROM subjects s WHERE s.practice_id = practice AND s.acting_code IS NOT NULL
        UNION ALL
        SELECT 1, d.id, 'D ' || d.section || ' ' || d.role || ' ' || d.state || ' ' || d.delegate_code
        FROM delegations d WHERE d.practice_id = practice
        UNION ALL
        SELECT 3, y.id, 'P ' || y.payer_code
        FROM payments y WHERE y.practice_id = practice AND y.payer_code IS NOT NULL AND y.state <> 'ANNULLATO'
        UNION ALL
        SELECT 4, a.id, 'A ' || a.declarant_code
        FROM declarations a WHERE a.practice_id = practice AND a.state = 'RICHIESTA'
    ) AS lines
$$;
CREATE TRIGGER payments_added AFTER INSERT ON payments REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION keep_parties();
CREATE TRIGGER payments_changed AFTER UPDATE ON payments REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION keep_parties();
CREATE TRIGGER payments_removed AFTER DELETE ON payments REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION keep_parties();

CREATE TRIGGER declarations_added AFTER INSERT ON declarations REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION keep_parties();
CREATE TRIGGER declarations_changed AFTER UPDATE ON declarations REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION keep_parties();
CREATE TRIGGER declarations_removed AFTER DELETE ON declarations REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION keep_parties();

-- What waits for another system: registered once, in order, for as long as it takes.
CREATE TABLE handoffs (
    id           uuid PRIMARY KEY,
    practice_id  uuid NOT NULL CONSTRAINT handoffs_practice_fk REFERENCES practices ON DELETE CASCADE,
    istanza_id   uuid CONSTRAINT handoffs_istanza_fk REFERENCES istanze ON DELETE CASCADE,
    kind         text NOT NULL,
    state        text NOT NULL,
    attempts     integer NOT NULL DEFAULT 0,
    last_error   text,
    next_try_at  timestamptz NOT NULL,
    created_at   timestamptz NOT NULL,
    done_at      timestamptz
);
CREATE INDEX handoffs_due_idx ON handoffs (next_try_at, id) WHERE state = 'PENDING';
CREATE INDEX handoffs_istanza_idx ON handoffs (istanza_id);
CREATE INDEX handoffs_practice_idx ON handoffs (practice_id, id);

-- The local register of protocol: one row an entry, numbered by year without gaps.
CREATE TABLE protocol_years (
    year  integer PRIMARY KEY,
    last  bigint NOT NULL
);
CREATE TABLE protocol_entries (
    year          integer NOT NULL,
    number        bigint NOT NULL,
    reference     uuid NOT NULL CONSTRAINT protocol_entries_once UNIQUE,
    registered_at timestamptz NOT NULL,
    digest        bytea NOT NULL,
    segnatura     text NOT NULL,
    PRIMARY KEY (year, number)
);
COMMENT ON TABLE protocol_entries IS 'The register: what was asked under one reference is registered once.';
CREATE TRIGGER protocol_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON protocol_entries
    FOR EACH STATEMENT EXECUTE FUNCTION trail_is_append_only();

-- Project numbers, by year.
CREATE TABLE project_numbers (
    year  integer PRIMARY KEY,
    last  bigint NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON istanze, payments, handoffs TO portos_service;
GRANT SELECT, INSERT ON istanza_contents, protocol_entries TO portos_service;
GRANT SELECT, INSERT, UPDATE ON protocol_years, project_numbers TO portos_service;
