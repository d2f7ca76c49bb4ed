-- The office's remaining work: requests that lapse, the desk of hand-offs, documents received outside, opinions.
--
-- Privacy: fiscal codes, names and one mail address of who was asked for an opinion, and who added a document;
-- everything goes with the practice. What was received outside may hold anything: only its row says who sees it.

ALTER TABLE notices
    ADD COLUMN lapsed_at timestamptz,
    ADD COLUMN failing_since timestamptz;

CREATE TABLE awaited_answers (
    notice_id    uuid PRIMARY KEY CONSTRAINT awaited_answers_notice_fk REFERENCES notices ON DELETE CASCADE,
    practice_id  uuid NOT NULL,
    until        date NOT NULL,
    notified_at  timestamptz NOT NULL,
    reminded     smallint
);
CREATE INDEX awaited_answers_until_idx ON awaited_answers (until, notice_id);
COMMENT ON TABLE awaited_answers IS 'Requests for integrations that are not answered yet, for the job that reminds and lapses.';
COMMENT ON COLUMN awaited_answers.reminded IS 'With how many days left the titolare was last reminded.';
INSERT INTO awaited_answers SELECT n.id, n.practice_id, n.answer_due, n.notified_at FROM notices n
    JOIN practices p ON p.id = n.practice_id
    WHERE p.state = 'ATTESA_INTEGRAZIONI' AND n.kind = 'RICHIESTA_INTEGRAZIONI' AND n.answer_due IS NOT NULL;

CREATE FUNCTION lapse_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a request that lapsed is never changed' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER notices_lapse_kept BEFORE UPDATE ON notices FOR EACH ROW
    WHEN (OLD.lapsed_at IS NOT NULL AND (NEW.lapsed_at, NEW.points::text) IS DISTINCT FROM (OLD.lapsed_at, OLD.points::text))
    EXECUTE FUNCTION lapse_is_kept();

ALTER TABLE handoffs ADD COLUMN failing_since timestamptz;
ALTER TABLE mails ADD COLUMN failing_since timestamptz;
COMMENT ON COLUMN handoffs.failing_since IS 'When the first try failed that no success followed.';
-- The desk looks at what is not done, of every kind, the newest first; the alert at the oldest failure.
CREATE INDEX handoffs_desk_idx ON handoffs (id DESC) WHERE state <> 'DONE';
CREATE INDEX notices_desk_idx ON notices (id DESC) WHERE state = 'FIRMATO';
CREATE INDEX mails_desk_idx ON mails (id DESC) WHERE state <> 'SENT';

-- A ticket without a section is for a document that stands beside the sections.
ALTER TABLE uploads ALTER COLUMN section DROP NOT NULL;

CREATE TABLE additional_documents (
    id            uuid PRIMARY KEY,
    practice_id   uuid NOT NULL CONSTRAINT additional_documents_practice_fk REFERENCES practices ON DELETE CASCADE,
    kind          text NOT NULL,
    name          text NOT NULL,
    media_type    text NOT NULL,
    size_bytes    bigint NOT NULL,
    sha256        bytea NOT NULL,
    scan          text NOT NULL,
    source        text,
    received_on   date,
    visible       boolean NOT NULL,
    reference     uuid,
    added_code    text NOT NULL,
    added_name    text NOT NULL,
    added_role    text NOT NULL,
    added_at      timestamptz NOT NULL
);
CREATE INDEX additional_documents_practice_idx ON additional_documents (practice_id, id);
CREATE INDEX additional_documents_scan_idx ON additional_documents (sha256) WHERE scan = 'PENDING';
COMMENT ON TABLE additional_documents IS 'Documents beside the sections: received outside, receipts of payments, opinions.';
COMMENT ON COLUMN additional_documents.reference IS 'The payment or the opinion that it belongs to.';
COMMENT ON COLUMN additional_documents.visible IS 'The parties see it; each change of it is in the trail.';

CREATE TABLE opinions (
    id             uuid PRIMARY KEY,
    practice_id    uuid NOT NULL CONSTRAINT opinions_practice_fk REFERENCES practices ON DELETE CASCADE,
    state          text NOT NULL,
    question       text NOT NULL,
    organisation   text,
    invited_code   text NOT NULL,
    invited_name   text NOT NULL,
    invited_email  text NOT NULL,
    asked_code     text NOT NULL,
    asked_name     text NOT NULL,
    asked_at       timestamptz NOT NULL,
    due            date NOT NULL,
    opened_at      timestamptz,
    outcome        text,
    answer         text,
    document_id    uuid CONSTRAINT opinions_document_fk REFERENCES additional_documents,
    ended_at       timestamptz
);
CREATE INDEX opinions_practice_idx ON opinions (practice_id, id);
CREATE INDEX opinions_invited_idx ON opinions (invited_code, id DESC);
CREATE INDEX opinions_due_idx ON opinions (due, id) WHERE state = 'RICHIESTO';
CREATE INDEX opinions_document_idx ON opinions (document_id);
COMMENT ON TABLE opinions IS 'An opinion asked of another office or an expert, who sees the documents below it and nothing else.';

CREATE TABLE opinion_documents (
    opinion_id     uuid NOT NULL CONSTRAINT opinion_documents_opinion_fk REFERENCES opinions ON DELETE CASCADE,
    attachment_id  uuid NOT NULL CONSTRAINT opinion_documents_attachment_fk REFERENCES attachments ON DELETE CASCADE,
    PRIMARY KEY (opinion_id, attachment_id)
);
CREATE INDEX opinion_documents_attachment_idx ON opinion_documents (attachment_id);

GRANT SELECT, INSERT, UPDATE ON additional_documents, opinions TO portos_service;
GRANT SELECT, INSERT, UPDATE, DELETE ON awaited_answers TO portos_service;
GRANT SELECT, INSERT ON opinion_documents TO portos_service;
