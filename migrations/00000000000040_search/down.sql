DROP TRIGGER practice_words_added ON practices;
DROP TRIGGER practice_words_changed ON practices;
DROP TRIGGER subject_words_added ON subjects;
DROP TRIGGER subject_words_changed ON subjects;
DROP TRIGGER subject_words_removed ON subjects;
DROP FUNCTION keep_words_of_practice, keep_words_of_subjects, keep_words_of_subject;
DROP FUNCTION keep_words;
DROP FUNCTION words_asked, words_of;
DROP FUNCTION folded;
DROP TABLE practice_search;
DROP INDEX istanze_kind_idx, notices_protocol_idx, istanze_protocol_idx, practices_number_idx, practices_titolare_idx,
    practices_last_day_idx, practices_sent_day_idx, practices_seat_works_idx, practices_seat_procedure_idx,
    practices_seat_comune_idx, practices_seat_state_idx;
CREATE INDEX istanze_protocol_idx ON istanze (protocol_number);
ALTER TABLE practices DROP COLUMN last_day, DROP COLUMN sent_day, DROP COLUMN address, DROP COLUMN procedure;
CREATE INDEX practices_titolare_idx ON practices (titolare_code, id DESC) INCLUDE (state, comune_istat);
DROP EXTENSION unaccent;
