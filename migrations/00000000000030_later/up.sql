-- Later istanze: variants, changes of subjects, works end, testing, cancellation.
--
-- What is compiled for one is a practice row of its own, a copy of the latest version with the same
-- sections, subjects and documents, so that delegations, checks, signatures, statements and payment work
-- there as they do at first. Once sent, its istanza goes on in the practice that it belongs to; at the
-- vidimazione what it changes is folded into that practice's rows.
--
-- Privacy: a copy holds the same data as what it was copied from, and nothing more.

ALTER TABLE practices
    ADD COLUMN parent_id uuid CONSTRAINT practices_parent_fk REFERENCES practices,
    ADD COLUMN kind text NOT NULL DEFAULT 'ORIGINALE',
    ADD CONSTRAINT practices_later CHECK ((parent_id IS NULL) = (kind = 'ORIGINALE'));
CREATE INDEX practices_parent_idx ON practices (parent_id);
COMMENT ON COLUMN practices.parent_id IS 'The practice whose later istanza is compiled here; null for a practice itself.';
COMMENT ON COLUMN practices.kind IS 'What is compiled here.';

ALTER TABLE istanze ADD COLUMN draft_id uuid CONSTRAINT istanze_draft_fk REFERENCES practices;
CREATE INDEX istanze_draft_idx ON istanze (draft_id);
COMMENT ON COLUMN istanze.draft_id IS 'The row of practices where a later istanza was compiled, once it was sent.';

ALTER TABLE subjects ADD COLUMN origin_id uuid;
COMMENT ON COLUMN subjects.origin_id IS 'The subject of the practice that this row was copied from.';

ALTER TABLE attachments
    ADD COLUMN origin_id uuid,
    ADD COLUMN replica_of uuid,
    ADD COLUMN validity text NOT NULL DEFAULT 'AGGIUNTO',
    ADD COLUMN added_by uuid CONSTRAINT attachments_added_fk REFERENCES istanze,
    ADD COLUMN invalidated_by uuid CONSTRAINT attachments_invalidated_fk REFERENCES istanze;
CREATE INDEX attachments_origin_idx ON attachments (origin_id) WHERE origin_id IS NOT NULL;
CREATE INDEX attachments_added_idx ON attachments (added_by);
CREATE INDEX attachments_invalidated_idx ON attachments (invalidated_by);
COMMENT ON COLUMN attachments.origin_id IS 'The document that this row was copied from: same bytes, same digest.';
COMMENT ON COLUMN attachments.replica_of IS 'The document of another practice that a replica brought along: same bytes, same digest.';
COMMENT ON COLUMN attachments.added_by IS 'The later istanza that brought it; null for the first filing.';
COMMENT ON COLUMN attachments.invalidated_by IS 'The later istanza since which it no longer counts.';

ALTER TABLE signatures ADD COLUMN origin_id uuid;
COMMENT ON COLUMN signatures.origin_id IS 'The signature that this row was copied from, with its document.';

-- A report goes with its document when what a later istanza added becomes part of the practice.
GRANT UPDATE (practice_id) ON verifications TO portos_service;
