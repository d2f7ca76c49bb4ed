-- Draws of filings for control: what was promised, the closed list, the outcome.
--
-- Everything here is published but the nonce, which alone gives no seed. No personal data.

CREATE TABLE draws (
    id            uuid PRIMARY KEY,
    seat          text NOT NULL,
    state         text NOT NULL,
    from_day      date NOT NULL,
    to_day        date NOT NULL CONSTRAINT draws_days CHECK (to_day >= from_day),
    quotas        jsonb NOT NULL,
    nonce         bytea NOT NULL,
    commitment    bytea NOT NULL,
    by_name       text NOT NULL,
    committed_at  timestamptz NOT NULL,
    list_digest   bytea,
    closed_at     timestamptz,
    seed          bytea,
    drawn_at      timestamptz,
    published_at  timestamptz
);
CREATE INDEX draws_seat_idx ON draws (seat, id DESC);
CREATE UNIQUE INDEX draws_one_open ON draws (seat) WHERE state <> 'PUBBLICATO';
COMMENT ON COLUMN draws.nonce IS 'With the key of the installation it gives the seed: neither the database nor the key alone does.';

CREATE TABLE draw_entries (
    draw_id      uuid NOT NULL CONSTRAINT draw_entries_draw_fk REFERENCES draws,
    practice_id  uuid NOT NULL,
    protocol     text NOT NULL,
    place        integer NOT NULL,
    lot          text NOT NULL,
    drawn        boolean,
    PRIMARY KEY (draw_id, place),
    CONSTRAINT draw_entries_once UNIQUE (draw_id, practice_id)
);
COMMENT ON COLUMN draw_entries.lot IS 'The group whose quota counts for it.';

GRANT SELECT, INSERT, UPDATE ON draws, draw_entries TO portos_service;
