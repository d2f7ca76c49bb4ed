-- The chat between office and parties: withdrawn messages, what was read when, and mails about what was not.
--
-- A message never changes: the service may add and read, nothing else. Who withdraws one hides its text; the
-- row stays, and the trail proves what it said.
--
-- Privacy: fiscal codes of readers; everything goes with the practice.

CREATE TABLE message_withdrawals (
    message_id   uuid PRIMARY KEY CONSTRAINT message_withdrawals_message_fk REFERENCES messages ON DELETE CASCADE,
    practice_id  uuid NOT NULL,
    at           timestamptz NOT NULL
);
CREATE INDEX message_withdrawals_practice_idx ON message_withdrawals (practice_id);

CREATE TABLE chat_marks (
    practice_id  uuid NOT NULL CONSTRAINT chat_marks_practice_fk REFERENCES practices ON DELETE CASCADE,
    reader_code  text NOT NULL,
    seq          bigint NOT NULL,
    reader_role  text NOT NULL,
    at           timestamptz NOT NULL,
    PRIMARY KEY (practice_id, reader_code, seq)
);
COMMENT ON TABLE chat_marks IS 'Up to which message somebody had read at a moment. Rows are only added: the first that reaches a message says when it was read.';

CREATE TABLE chat_digests (
    practice_id     uuid NOT NULL CONSTRAINT chat_digests_practice_fk REFERENCES practices ON DELETE CASCADE,
    recipient_code  text NOT NULL,
    seq             bigint NOT NULL,
    at              timestamptz NOT NULL,
    CONSTRAINT chat_digests_once PRIMARY KEY (practice_id, recipient_code, seq)
);
COMMENT ON TABLE chat_digests IS 'Up to which message a mail told somebody that there are some to read.';

-- What the office wrote lately is looked through for who has not read it.
CREATE INDEX messages_office_idx ON messages (created_at) WHERE author_role = 'UFFICIO';

REVOKE UPDATE, DELETE ON messages FROM portos_service;
GRANT SELECT, INSERT ON message_withdrawals, chat_marks, chat_digests TO portos_service;
