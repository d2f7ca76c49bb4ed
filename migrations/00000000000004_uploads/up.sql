-- Uploads that go on after a break: how far each has come, and of which parts it consists.
--
-- Privacy: offsets, sizes and random names; nothing about a person beyond the ticket itself. Parts go
-- with their ticket, a day after it was given at the latest.

ALTER TABLE uploads ADD COLUMN received_bytes bigint NOT NULL DEFAULT 0;
ALTER TABLE uploads ADD COLUMN writer uuid;
ALTER TABLE uploads ADD COLUMN scan text;
COMMENT ON COLUMN uploads.received_bytes IS 'Bytes that are stored in parts, from the first on.';
COMMENT ON COLUMN uploads.writer IS 'The request that may add parts: the newest one; an older one, on whatever node, cannot any more.';
COMMENT ON COLUMN uploads.scan IS 'What the scanner said when the file was whole.';

CREATE TABLE upload_parts (
    upload_id  uuid NOT NULL CONSTRAINT upload_parts_upload_fk REFERENCES uploads ON DELETE CASCADE,
    start_byte bigint NOT NULL,
    size_bytes bigint NOT NULL CONSTRAINT upload_parts_size_positive CHECK (size_bytes > 0),
    object     uuid NOT NULL,
    PRIMARY KEY (upload_id, start_byte)
);
COMMENT ON TABLE upload_parts IS 'Stored parts of uploads that are not whole yet.';

-- What the scanner still has to see.
CREATE INDEX attachments_unscanned_idx ON attachments (sha256) WHERE scan = 'PENDING';
CREATE INDEX uploads_unscanned_idx ON uploads (sha256) WHERE scan = 'PENDING';

GRANT SELECT, INSERT, UPDATE, DELETE ON upload_parts TO portos_service;
