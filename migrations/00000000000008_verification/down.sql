ALTER TABLE attachments
    DROP COLUMN received_at,
    DROP COLUMN verdict,
    DROP COLUMN content_media,
    DROP COLUMN verified_with;
DROP TABLE verifications;
