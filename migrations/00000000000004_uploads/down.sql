DROP INDEX uploads_unscanned_idx;
DROP INDEX attachments_unscanned_idx;
DROP TABLE upload_parts;
ALTER TABLE uploads DROP COLUMN scan;
ALTER TABLE uploads DROP COLUMN writer;
ALTER TABLE uploads DROP COLUMN received_bytes;
