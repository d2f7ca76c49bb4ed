-- The inbox of a seat: what each officer has not seen, who works on what, who gets which comune.
--
-- Privacy: fiscal codes and names of officers; marks and assignments go with the practice.

ALTER TABLE practices ADD COLUMN inbox_seq bigint NOT NULL DEFAULT 0;
UPDATE practices p SET inbox_seq = COALESCE(
    (SELECT max(seq) FROM audit a WHERE a.practice_id = p.id AND a.actor_role <> 'UFFICIO'), 0);
COMMENT ON COLUMN practices.inbox_seq IS 'Number of the newest event that did not come from the office: what an officer may not have seen.';
-- Counts of an inbox look through what is open in a seat, and nothing else.
CREATE INDEX practices_inbox_idx ON practices (seat, id DESC)
    WHERE sent_at IS NOT NULL AND state NOT IN ('CHIUSA', 'ANNULLATA');

CREATE TABLE inbox_marks (
    officer_code  text NOT NULL,
    practice_id   uuid NOT NULL CONSTRAINT inbox_marks_practice_fk REFERENCES practices ON DELETE CASCADE,
    seq           bigint NOT NULL,
    at            timestamptz NOT NULL,
    PRIMARY KEY (officer_code, practice_id)
);
CREATE INDEX inbox_marks_practice_idx ON inbox_marks (practice_id);
COMMENT ON TABLE inbox_marks IS 'Up to which event of a practice an officer has seen it; nobody else sees this.';

CREATE TABLE assignments (
    practice_id   uuid PRIMARY KEY CONSTRAINT assignments_practice_fk REFERENCES practices ON DELETE CASCADE,
    officer_code  text NOT NULL,
    officer_name  text NOT NULL,
    by_name       text NOT NULL,
    at            timestamptz NOT NULL
);
CREATE INDEX assignments_officer_idx ON assignments (officer_code, practice_id DESC);
COMMENT ON TABLE assignments IS 'Who works on a practice. Each change of it is an event of the practice.';

CREATE TABLE comune_routes (
    seat          text NOT NULL,
    comune_istat  text NOT NULL,
    officer_code  text NOT NULL,
    officer_name  text NOT NULL,
    by_name       text NOT NULL,
    at            timestamptz NOT NULL,
    PRIMARY KEY (seat, comune_istat)
);
COMMENT ON TABLE comune_routes IS 'Who gets the practices of a comune while nobody is named for one. Without a row they wait in the queue that everybody sees.';

GRANT SELECT, INSERT, UPDATE, DELETE ON inbox_marks, assignments, comune_routes TO portos_service;
