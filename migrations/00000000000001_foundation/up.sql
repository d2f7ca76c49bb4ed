-- The foundation: practices, their sections, subjects, documents, delegations,
-- declarations and chat; the audit trail and the events; mail; sessions.
--
-- Conventions: ids are version 7 UUIDs made by the service; states and kinds are the
-- stable codes of the program; times are UTC. Constraint names are part of the program:
-- `store::error` maps them to codes.
--
-- Privacy: fiscal codes and names stand in practices, subjects, delegations, declarations,
-- signatures, messages, audit, mails, sessions and officers. Drafts that are never sent are
-- erased with everything below them; audit rows stay as long as the practice's file.

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'portos_service') THEN
        CREATE ROLE portos_service LOGIN;
    END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
    -- Roles belong to the whole server: the migration of another database was faster.
    NULL;
END $$;

CREATE TABLE practices (
    id              uuid PRIMARY KEY,
    number          text,
    state           text NOT NULL,
    titolare_code   text NOT NULL,
    titolare_name   text NOT NULL,
    title           text NOT NULL DEFAULT '',
    comune_istat    text,
    comune_name     text,
    seat            text,
    works_kind      text,
    audit_seq       bigint NOT NULL DEFAULT 0,
    audit_head      bytea NOT NULL DEFAULT ''::bytea,
    event_seq       bigint NOT NULL DEFAULT 0,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    sent_at         timestamptz,
    closed_at       timestamptz,
    CONSTRAINT practices_number_key UNIQUE (number)
) WITH (fillfactor = 80);
CREATE INDEX practices_titolare_idx ON practices (titolare_code, id DESC);
CREATE INDEX practices_seat_idx ON practices (seat, id DESC) WHERE sent_at IS NOT NULL;
COMMENT ON TABLE practices IS 'A pratica: one structural project and everything that follows it.';
COMMENT ON COLUMN practices.audit_head IS 'Hash of the newest audit row of this practice; empty before the first.';

CREATE TABLE sections (
    practice_id      uuid NOT NULL CONSTRAINT sections_practice_fk REFERENCES practices ON DELETE CASCADE,
    number           smallint NOT NULL CONSTRAINT sections_number_range CHECK (number BETWEEN 1 AND 6),
    version          integer NOT NULL DEFAULT 0,
    revision         integer NOT NULL DEFAULT 0,
    data             jsonb NOT NULL DEFAULT '{}',
    marks            jsonb NOT NULL DEFAULT '{}',
    check_status     text NOT NULL DEFAULT 'NOT_RUN',
    checked_revision integer,
    saved_role       text,
    saved_name       text,
    saved_at         timestamptz,
    PRIMARY KEY (practice_id, number)
) WITH (fillfactor = 70);
COMMENT ON COLUMN sections.version IS 'Counts saves of the form; what an editor must name to save.';
COMMENT ON COLUMN sections.revision IS 'Counts every change, documents and subjects included; what a check is bound to.';
COMMENT ON COLUMN sections.marks IS 'Field name to the version, role and time of its last change.';

CREATE TABLE subjects (
    id           uuid PRIMARY KEY,
    practice_id  uuid NOT NULL CONSTRAINT subjects_practice_fk REFERENCES practices ON DELETE CASCADE,
    role         text NOT NULL,
    main         boolean NOT NULL,
    acting_code  text,
    display_name text NOT NULL,
    version      integer NOT NULL DEFAULT 1,
    data         jsonb NOT NULL,
    created_at   timestamptz NOT NULL
);
CREATE INDEX subjects_practice_idx ON subjects (practice_id, id);
CREATE INDEX subjects_acting_idx ON subjects (acting_code, practice_id DESC);
COMMENT ON COLUMN subjects.acting_code IS 'Fiscal code of the person who acts: the subject, or the representative of a legal person.';

CREATE TABLE delegations (
    id            uuid PRIMARY KEY,
    practice_id   uuid NOT NULL CONSTRAINT delegations_practice_fk REFERENCES practices ON DELETE CASCADE,
    section       smallint NOT NULL CONSTRAINT delegations_section_range CHECK (section BETWEEN 1 AND 6),
    subject_id    uuid NOT NULL,
    role          text NOT NULL,
    delegate_code text NOT NULL,
    delegate_name text NOT NULL,
    state         text NOT NULL,
    reason        text,
    created_at    timestamptz NOT NULL,
    ended_at      timestamptz,
    version       integer NOT NULL DEFAULT 1
);
CREATE INDEX delegations_practice_idx ON delegations (practice_id, id);
CREATE INDEX delegations_delegate_idx ON delegations (delegate_code, practice_id DESC);
CREATE UNIQUE INDEX delegations_one_active ON delegations (practice_id, section) WHERE state = 'ATTIVA';

CREATE TABLE uploads (
    id           uuid PRIMARY KEY,
    practice_id  uuid NOT NULL CONSTRAINT uploads_practice_fk REFERENCES practices ON DELETE CASCADE,
    section      smallint NOT NULL,
    caller_code  text NOT NULL,
    token_hash   bytea NOT NULL,
    code         text NOT NULL,
    name         text NOT NULL,
    media_type   text NOT NULL,
    size_bytes   bigint NOT NULL CONSTRAINT uploads_size_positive CHECK (size_bytes > 0),
    sha256       bytea NOT NULL,
    expires_at   timestamptz NOT NULL,
    stored_at    timestamptz,
    used_at      timestamptz
);
CREATE INDEX uploads_practice_idx ON uploads (practice_id);
CREATE INDEX uploads_expiry_idx ON uploads (expires_at);
COMMENT ON TABLE uploads IS 'Tickets for one streaming upload each; gone a day after they expire.';

CREATE TABLE attachments (
    id            uuid PRIMARY KEY,
    practice_id   uuid NOT NULL CONSTRAINT attachments_practice_fk REFERENCES practices ON DELETE CASCADE,
    section       smallint NOT NULL,
    code          text NOT NULL,
    name          text NOT NULL,
    media_type    text NOT NULL,
    size_bytes    bigint NOT NULL,
    sha256        bytea NOT NULL,
    scan          text NOT NULL,
    owner_code    text NOT NULL,
    owner_name    text NOT NULL,
    owner_role    text NOT NULL,
    created_at    timestamptz NOT NULL
);
CREATE INDEX attachments_practice_idx ON attachments (practice_id, id);

CREATE TABLE signatures (
    id                uuid PRIMARY KEY,
    practice_id       uuid NOT NULL CONSTRAINT signatures_practice_fk REFERENCES practices ON DELETE CASCADE,
    attachment_id     uuid NOT NULL CONSTRAINT signatures_attachment_fk REFERENCES attachments ON DELETE CASCADE,
    kind              text NOT NULL,
    verdict           text NOT NULL,
    signer_code       text NOT NULL,
    signer_name       text NOT NULL,
    signer_role       text NOT NULL,
    sha256            bytea NOT NULL,
    statement_id      text NOT NULL,
    statement_version integer NOT NULL,
    auth_method       text NOT NULL,
    auth_level        smallint NOT NULL,
    session_id        uuid NOT NULL,
    signed_at         timestamptz NOT NULL,
    withdrawn_at      timestamptz
);
CREATE INDEX signatures_attachment_idx ON signatures (attachment_id, id);
CREATE INDEX signatures_practice_idx ON signatures (practice_id, id);
CREATE UNIQUE INDEX signatures_once ON signatures (attachment_id, signer_code)
    WHERE withdrawn_at IS NULL AND kind = 'APPLICATIVO';

CREATE TABLE declarations (
    id               uuid PRIMARY KEY,
    practice_id      uuid NOT NULL CONSTRAINT declarations_practice_fk REFERENCES practices ON DELETE CASCADE,
    section          smallint NOT NULL,
    delegation_id    uuid CONSTRAINT declarations_delegation_fk REFERENCES delegations ON DELETE CASCADE,
    state            text NOT NULL,
    declarant_code   text NOT NULL,
    declarant_name   text NOT NULL,
    declarant_role   text NOT NULL,
    template_id      text NOT NULL,
    template_version integer NOT NULL,
    text             text NOT NULL,
    digest           bytea NOT NULL,
    revision         integer NOT NULL,
    auth_method      text NOT NULL,
    auth_level       smallint NOT NULL,
    declared_at      timestamptz NOT NULL,
    voided_at        timestamptz
);
CREATE INDEX declarations_practice_idx ON declarations (practice_id, id);
CREATE INDEX declarations_delegation_idx ON declarations (delegation_id);
CREATE UNIQUE INDEX declarations_one_confirmed ON declarations (practice_id, section) WHERE state = 'CONFERMATA';

CREATE TABLE messages (
    id           uuid PRIMARY KEY,
    practice_id  uuid NOT NULL CONSTRAINT messages_practice_fk REFERENCES practices ON DELETE CASCADE,
    author_code  text NOT NULL,
    author_name  text NOT NULL,
    author_role  text NOT NULL,
    body         text NOT NULL,
    created_at   timestamptz NOT NULL
);
CREATE INDEX messages_practice_idx ON messages (practice_id, id);

CREATE TABLE audit (
    practice_id  uuid NOT NULL,
    seq          bigint NOT NULL,
    at           timestamptz NOT NULL,
    actor_code   text NOT NULL,
    actor_role   text NOT NULL,
    kind         text NOT NULL,
    refs         jsonb NOT NULL,
    digest       bytea NOT NULL,
    previous     bytea NOT NULL,
    hash         bytea NOT NULL,
    PRIMARY KEY (practice_id, seq)
);
CREATE INDEX audit_at_idx ON audit USING brin (at);
COMMENT ON TABLE audit IS 'One hash chain a practice; rows are only added. No foreign key: the trail outlives a deleted draft.';

CREATE TABLE audit_roots (
    day       date PRIMARY KEY,
    previous  bytea NOT NULL,
    root      bytea NOT NULL,
    leaves    bigint NOT NULL,
    made_at   timestamptz NOT NULL
);
CREATE TABLE audit_leaves (
    day          date NOT NULL CONSTRAINT audit_leaves_root_fk REFERENCES audit_roots,
    practice_id  uuid NOT NULL,
    seq          bigint NOT NULL,
    hash         bytea NOT NULL,
    PRIMARY KEY (day, practice_id)
);
COMMENT ON TABLE audit_roots IS 'A daily root over the heads that moved since the root before, chained.';

CREATE TABLE events (
    practice_id  uuid NOT NULL,
    seq          bigint NOT NULL,
    kind         text NOT NULL,
    refs         jsonb NOT NULL,
    actor_role   text NOT NULL,
    at           timestamptz NOT NULL,
    PRIMARY KEY (practice_id, seq)
);
COMMENT ON TABLE events IS 'What happened, for listeners: ids only. The sequence is given under the practice''s lock, so it has no gaps and is visible in order.';

CREATE TABLE mails (
    id            uuid PRIMARY KEY,
    practice_id   uuid NOT NULL,
    dedupe        text NOT NULL,
    kind          text NOT NULL,
    to_name       text NOT NULL,
    to_address    text NOT NULL,
    params        jsonb NOT NULL,
    state         text NOT NULL,
    attempts      integer NOT NULL DEFAULT 0,
    next_try_at   timestamptz NOT NULL,
    last_error    text,
    created_at    timestamptz NOT NULL,
    sent_at       timestamptz,
    CONSTRAINT mails_once UNIQUE (dedupe, to_address)
);
CREATE INDEX mails_due_idx ON mails (next_try_at) WHERE state = 'PENDING';
CREATE INDEX mails_practice_idx ON mails (practice_id);

CREATE TABLE sessions (
    token_hash   bytea PRIMARY KEY,
    id           uuid NOT NULL CONSTRAINT sessions_id_key UNIQUE,
    fiscal_code  text NOT NULL,
    name         text NOT NULL,
    auth_method  text NOT NULL,
    auth_level   smallint NOT NULL,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    ended_at     timestamptz
);
CREATE INDEX sessions_expiry_idx ON sessions (expires_at);
CREATE INDEX sessions_person_idx ON sessions (fiscal_code);

CREATE TABLE officers (
    id           uuid PRIMARY KEY,
    fiscal_code  text NOT NULL,
    name         text NOT NULL,
    seat         text NOT NULL,
    role         text NOT NULL,
    valid_from   date NOT NULL,
    valid_to     date
);
CREATE INDEX officers_person_idx ON officers (fiscal_code, seat);

CREATE TABLE idempotency (
    caller_code  text NOT NULL,
    key          text NOT NULL,
    operation    text NOT NULL,
    fingerprint  bytea NOT NULL,
    result       jsonb NOT NULL,
    created_at   timestamptz NOT NULL,
    PRIMARY KEY (caller_code, key)
);
CREATE INDEX idempotency_age_idx ON idempotency (created_at);

-- The service reads and writes its tables; the trail it can only read and extend.
GRANT USAGE ON SCHEMA public TO portos_service;
GRANT SELECT, INSERT, UPDATE, DELETE ON practices, sections, subjects, delegations, uploads, attachments,
    signatures, declarations, messages, mails, sessions, officers, idempotency TO portos_service;
GRANT SELECT, INSERT ON audit, audit_roots, audit_leaves, events TO portos_service;

-- A second lock for whoever connects as the owner: the trail refuses to be rewritten.
CREATE FUNCTION trail_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION trail_is_append_only();
CREATE TRIGGER audit_roots_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_roots
    FOR EACH STATEMENT EXECUTE FUNCTION trail_is_append_only();
CREATE TRIGGER audit_leaves_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_leaves
    FOR EACH STATEMENT EXECUTE FUNCTION trail_is_append_only();
CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON events
    FOR EACH STATEMENT EXECUTE FUNCTION trail_is_append_only();
