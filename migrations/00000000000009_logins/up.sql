-- Logins under way: what a browser has to come back with, and how its last tries ended.
--
-- A row is good for ten minutes and for one use, on whatever node; a day later it is gone. State, browser and
-- ticket are stored as hashes.
--
-- Privacy: proven holds name and codice fiscale between the card and the session, seconds as a rule, and is
-- emptied at the end; networks are never whole addresses.

CREATE TABLE login_attempts (
    state_hash   bytea PRIMARY KEY,
    browser_hash bytea NOT NULL,
    method       text NOT NULL,
    provider     text NOT NULL,
    nonce        text NOT NULL,
    verifier     text NOT NULL,
    next         text NOT NULL,
    network      text NOT NULL,
    started_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    proven       text,
    ticket_hash  bytea,
    used_at      timestamptz,
    ended_at     timestamptz,
    problem      text
);
CREATE INDEX login_attempts_browser_idx ON login_attempts (browser_hash, started_at DESC);
CREATE INDEX login_attempts_started_idx ON login_attempts (started_at);
COMMENT ON COLUMN login_attempts.proven IS 'What the card proved (JSON), until the browser comes back for its session.';
COMMENT ON COLUMN login_attempts.problem IS 'Why it failed, as a code; null while it goes on and when it succeeded.';

GRANT SELECT, INSERT, UPDATE, DELETE ON login_attempts TO portos_service;
