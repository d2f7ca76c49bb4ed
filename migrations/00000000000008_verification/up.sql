-- Verification: what was found about the signatures in each file, by which trust, as of which time.
--
-- Every report stays: it says what was known when somebody relied on it. The newest counts.
--
-- Privacy: reports hold names and fiscal codes out of certificates, and go with their document.

CREATE TABLE verifications (
    attachment_id  uuid NOT NULL CONSTRAINT verifications_attachment_fk REFERENCES attachments ON DELETE CASCADE,
    made_at        timestamptz NOT NULL,
    practice_id    uuid NOT NULL,
    trust          bytea NOT NULL,
    verdict        text NOT NULL,
    report         jsonb NOT NULL,
    PRIMARY KEY (attachment_id, made_at)
);
CREATE INDEX verifications_practice_idx ON verifications (practice_id, attachment_id, made_at DESC);
COMMENT ON COLUMN verifications.trust IS 'SHA-256 over anchors, trusted lists and revocation lists: the same gives the same report.';

ALTER TABLE attachments
    ADD COLUMN received_at timestamptz,
    ADD COLUMN verdict text,
    ADD COLUMN content_media text,
    ADD COLUMN verified_with bytea;
UPDATE attachments SET received_at = created_at;
ALTER TABLE attachments ALTER COLUMN received_at SET NOT NULL;
CREATE INDEX attachments_verified_idx ON attachments (verified_with) WHERE verified_with IS NOT NULL;
COMMENT ON COLUMN attachments.received_at IS 'The reference time of its signatures: since then it is proved that the file exists.';
COMMENT ON COLUMN attachments.content_media IS 'What the innermost content is; null when it could not be reached, or was not looked at.';
COMMENT ON COLUMN attachments.verified_with IS 'Trust of the newest report; null where nothing is signed, which no trust changes.';

GRANT SELECT, INSERT ON verifications TO portos_service;
