-- How often members of the schema that shall go are still asked for (R115).
--
-- Privacy: none. A machine token is named by its id; people and pages are one sum for all.

CREATE TABLE deprecated_uses (
    caller    uuid NOT NULL,
    member    text NOT NULL,
    day       date NOT NULL,
    requests  bigint NOT NULL,
    PRIMARY KEY (caller, member, day)
);
COMMENT ON TABLE deprecated_uses IS 'Requests that asked for a deprecated member of the schema, by day; every node adds its own.';
COMMENT ON COLUMN deprecated_uses.caller IS 'The machine token; zeros for all that is none.';

GRANT SELECT, INSERT, UPDATE, DELETE ON deprecated_uses TO portos_service;
