-- Identity: how a session was proven and used, machine tokens, people of the office with who gave
-- and took their roles, failed logins, and the trail of all of it.
--
-- Privacy: fiscal codes stand in machine_tokens, login_guards and identity_audit, mail addresses in
-- machine_tokens and login_guards. The trail names a network (/24, /48); whole addresses stand in
-- identity_addresses and are removed after a configured time. The trail holds a seal of each: as
-- long as the address is there, it can be proven, and its removal breaks no chain.

-- Defaults, so that a node of the release before can still insert while this one starts.
ALTER TABLE sessions
    ADD COLUMN issuer         text NOT NULL DEFAULT '',
    ADD COLUMN proven_at      timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN last_used_at   timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN network        text NOT NULL DEFAULT '',
    ADD COLUMN failed_before  integer NOT NULL DEFAULT 0,
    ADD COLUMN failed_last_at timestamptz;
UPDATE sessions SET proven_at = created_at, last_used_at = created_at;
CREATE INDEX sessions_idle_idx ON sessions (last_used_at) WHERE ended_at IS NULL;
COMMENT ON COLUMN sessions.proven_at IS 'When the person proved his identity: acts that bind him want it to be recent.';
COMMENT ON COLUMN sessions.last_used_at IS 'Kept to the minute.';
COMMENT ON COLUMN sessions.network IS 'Where the session was opened from, as a network: never a whole address.';
COMMENT ON COLUMN sessions.failed_before IS 'Failed logins between the login before and this one, shown to the person.';

CREATE TABLE machine_tokens (
    id            uuid PRIMARY KEY,
    token_hash    bytea NOT NULL CONSTRAINT machine_tokens_hash_key UNIQUE,
    fiscal_code   text NOT NULL,
    name          text NOT NULL,
    seat          text,
    label         text NOT NULL,
    scopes        text NOT NULL,
    ranges        text NOT NULL,
    mail_address  text NOT NULL,
    created_at    timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    last_used_at  timestamptz,
    last_network  text,
    warned_days   smallint,
    ended_at      timestamptz
);
CREATE INDEX machine_tokens_person_idx ON machine_tokens (fiscal_code, id DESC);
CREATE INDEX machine_tokens_seat_idx ON machine_tokens (seat, id DESC) WHERE seat IS NOT NULL;
CREATE INDEX machine_tokens_expiry_idx ON machine_tokens (expires_at) WHERE ended_at IS NULL;
COMMENT ON TABLE machine_tokens IS 'Tokens of programs; a seat makes it a token of the office, held by the officer who answers for it.';
COMMENT ON COLUMN machine_tokens.warned_days IS 'The last warning of its end that was mailed: 30 or 7 days before.';

ALTER TABLE officers
    ADD COLUMN home_seat     text,
    ADD COLUMN reason        text,
    ADD COLUMN granted_code  text,
    ADD COLUMN granted_name  text,
    ADD COLUMN granted_at    timestamptz,
    ADD COLUMN withdrawn_at  timestamptz;
CREATE INDEX officers_seat_idx ON officers (seat, id DESC);
COMMENT ON COLUMN officers.home_seat IS 'Set on the grant of access to an officer of another seat: the seat that he belongs to.';

CREATE TABLE login_guards (
    subject         uuid PRIMARY KEY,
    failures        integer NOT NULL,
    since_success   integer NOT NULL,
    last_failed_at  timestamptz,
    locked_until    timestamptz,
    name            text NOT NULL DEFAULT '',
    mail_address    text NOT NULL DEFAULT ''
);
CREATE INDEX login_guards_age_idx ON login_guards (last_failed_at);
COMMENT ON TABLE login_guards IS 'Failed logins of a person or from a network, each named by a keyed digest.';

CREATE TABLE identity_chains (
    chain     uuid PRIMARY KEY,
    seq       bigint NOT NULL,
    previous  bytea NOT NULL,
    head      bytea NOT NULL
) WITH (fillfactor = 50);
CREATE TABLE identity_audit (
    chain         uuid NOT NULL,
    seq           bigint NOT NULL,
    at            timestamptz NOT NULL,
    kind          text NOT NULL,
    person_code   text NOT NULL,
    actor_code    text NOT NULL,
    method        text NOT NULL,
    level         smallint NOT NULL,
    issuer        text NOT NULL,
    network       text NOT NULL,
    address_seal  bytea NOT NULL,
    object        uuid,
    detail        text NOT NULL,
    previous      bytea NOT NULL,
    hash          bytea NOT NULL,
    PRIMARY KEY (chain, seq)
);
CREATE INDEX identity_audit_at_idx ON identity_audit USING brin (at);
COMMENT ON TABLE identity_audit IS 'Logins, refusals, ends, grants: one hash chain a person (his topic), one for who is not known.';
COMMENT ON COLUMN identity_audit.address_seal IS 'SHA-256 over a nonce and the whole address, see identity_addresses; empty without an address.';
CREATE TABLE identity_addresses (
    chain    uuid NOT NULL,
    seq      bigint NOT NULL,
    at       timestamptz NOT NULL,
    nonce    bytea NOT NULL,
    address  text NOT NULL,
    PRIMARY KEY (chain, seq)
);
CREATE INDEX identity_addresses_at_idx ON identity_addresses (at);
COMMENT ON TABLE identity_addresses IS 'Whole addresses of the trail, for a configured time.';

-- Mails about a login or a token belong to no practice.
ALTER TABLE mails ALTER COLUMN practice_id DROP NOT NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON machine_tokens, login_guards TO portos_service;
GRANT SELECT, INSERT, UPDATE ON identity_chains TO portos_service;
GRANT SELECT, INSERT ON identity_audit TO portos_service;
GRANT SELECT, INSERT, DELETE ON identity_addresses TO portos_service;

CREATE TRIGGER identity_audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON identity_audit
    FOR EACH STATEMENT EXECUTE FUNCTION trail_is_append_only();
