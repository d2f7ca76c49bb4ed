-- Batches of the office: one act on many things, item by item, so that a refused one leaves the rest done.
--
-- Privacy: the fiscal code of the officer who runs it; swept with the idempotency keys, after which the same key
-- would run anew.

CREATE TABLE batches (
    id          uuid PRIMARY KEY,
    seat        text NOT NULL,
    act         text NOT NULL,
    by_code     text NOT NULL,
    key         text NOT NULL,
    fingerprint bytea NOT NULL,
    created_at  timestamptz NOT NULL,
    ended_at    timestamptz,
    CONSTRAINT batches_once UNIQUE (by_code, key)
);
CREATE INDEX batches_age_idx ON batches (created_at);

CREATE TABLE batch_items (
    batch_id  uuid NOT NULL CONSTRAINT batch_items_batch_fk REFERENCES batches ON DELETE CASCADE,
    place     integer NOT NULL,
    object    text NOT NULL,
    state     text NOT NULL,
    code      text,
    PRIMARY KEY (batch_id, place)
);
COMMENT ON COLUMN batch_items.object IS 'The id as the client sent it.';

GRANT SELECT, INSERT, UPDATE, DELETE ON batches, batch_items TO portos_service;
