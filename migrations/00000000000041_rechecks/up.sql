-- The nightly look at what was sent with istanze: that it still re-hashes to its receipt (R93).
--
-- No personal data: days, counts and the id at which a night ended.

CREATE TABLE content_rechecks (
    day        date PRIMARY KEY,
    last_id    uuid NOT NULL,
    looked     integer NOT NULL DEFAULT 0,
    differing  integer NOT NULL DEFAULT 0,
    at         timestamptz NOT NULL
);
COMMENT ON TABLE content_rechecks IS 'One row a night: each goes on after the istanza at which the one before ended.';

GRANT SELECT, INSERT, UPDATE ON content_rechecks TO portos_service;
