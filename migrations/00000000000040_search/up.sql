-- Filters of every list of practices, and search in Italian (R96).
--
-- What section 1 says of procedure and address is copied to the head with title and comune, so that lists need
-- no form. Words are kept in a table of their own: the head is written with every event and stays small, and
-- triggers touch the words only when a name, a title or a place changes.
--
-- Privacy: `practice_search` repeats names of subjects and the address of the works; it goes with the practice.

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;

ALTER TABLE practices
    ADD COLUMN procedure text,
    ADD COLUMN address text,
    -- Days of Italy. An index on the moment itself would be written with every event; a day changes once.
    ADD COLUMN sent_day date GENERATED ALWAYS AS ((sent_at AT TIME ZONE 'Europe/Rome')::date) STORED,
    ADD COLUMN last_day date GENERATED ALWAYS AS ((updated_at AT TIME ZONE 'Europe/Rome')::date) STORED;
COMMENT ON COLUMN practices.last_day IS 'The day of the newest event.';

UPDATE practices p SET
    procedure = s.data ->> 'procedimento',
    address = NULLIF(concat_ws(' ', s.data ->> 'street', s.data ->> 'houseNumber', s.data ->> 'locality'), '')
FROM sections s WHERE s.practice_id = p.id AND s.number = 1;

-- One index a filter, of values within the seat. Within a person's own practices the index of the person decides.
CREATE INDEX practices_seat_state_idx ON practices (seat, state, id DESC) WHERE sent_at IS NOT NULL;
CREATE INDEX practices_seat_comune_idx ON practices (seat, comune_istat, id DESC) WHERE sent_at IS NOT NULL;
CREATE INDEX practices_seat_procedure_idx ON practices (seat, procedure, id DESC) WHERE sent_at IS NOT NULL;
CREATE INDEX practices_seat_works_idx ON practices (seat, works_kind, id DESC) WHERE sent_at IS NOT NULL;
CREATE INDEX practices_sent_day_idx ON practices (sent_day) WHERE sent_at IS NOT NULL;
CREATE INDEX practices_last_day_idx ON practices (last_day);
DROP INDEX practices_titolare_idx;
CREATE INDEX practices_titolare_idx ON practices (titolare_code, id DESC)
    INCLUDE (state, comune_istat, procedure, works_kind, sent_day);
-- Numbers are looked up by how they begin.
CREATE INDEX practices_number_idx ON practices (number text_pattern_ops) WHERE number IS NOT NULL;
DROP INDEX istanze_protocol_idx;
CREATE INDEX istanze_protocol_idx ON istanze (protocol_number text_pattern_ops);
CREATE INDEX notices_protocol_idx ON notices (protocol_number text_pattern_ops) WHERE protocol_number IS NOT NULL;
CREATE INDEX istanze_kind_idx ON istanze (kind, practice_id DESC) WHERE sent_at IS NOT NULL;

CREATE TABLE practice_search (
    practice_id  uuid PRIMARY KEY CONSTRAINT practice_search_practice_fk REFERENCES practices ON DELETE CASCADE,
    words        tsvector NOT NULL
);
CREATE INDEX practice_search_words_idx ON practice_search USING gin (words);
COMMENT ON TABLE practice_search IS 'Words of a practice, kept by triggers. Weights: A title, numbers, comune; B clients; C address; D other people.';

-- Letters without accents, digits and blanks: words are cut alike in what is kept and in what is asked. These
-- are called immutable so that what is asked is worked out once and not for every row; who changes the rules of
-- unaccent has to fill the table again (keep_words).
CREATE FUNCTION folded(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, COALESCE(words, ''))), '[^a-z0-9]+', ' ', 'g')
$$;

-- Each word twice: its Italian stem, and as it stands, for words that are only begun and for names.
CREATE FUNCTION words_of(words text, weight "char") RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT setweight(to_tsvector('pg_catalog.italian', f) || to_tsvector('pg_catalog.simple', f), weight)
    FROM (SELECT public.folded(words) AS f) AS cut
$$;

-- Every word of what is asked, as a stem or as the beginning of a word, in these weights ('' for all).
CREATE FUNCTION words_asked(words text, weights text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT COALESCE(string_agg('(' || (to_tsquery('pg_catalog.simple', word || ':' || CASE length(word) WHEN 1 THEN '' ELSE '*' END || weights)
        || to_tsquery('pg_catalog.italian', word || CASE weights WHEN '' THEN '' ELSE ':' || weights END))::text || ')',
        ' & '), '')::tsquery
    FROM regexp_split_to_table(btrim(public.folded(words)), ' ') AS word WHERE word <> ''
$$;

CREATE FUNCTION keep_words(changed uuid[]) RETURNS void LANGUAGE sql AS $$
    INSERT INTO practice_search AS kept (practice_id, words)
    SELECT p.id, words_of(concat_ws(' ', p.title, p.number, p.comune_name), 'A') || words_of(p.address, 'C')
        || words_of(s.clients, 'B') || words_of(concat_ws(' ', p.titolare_name, s.others), 'D')
    FROM practices p CROSS JOIN LATERAL (
        SELECT string_agg(display_name, ' ') FILTER (WHERE role = 'COMMITTENTE') AS clients,
               string_agg(display_name, ' ') FILTER (WHERE role <> 'COMMITTENTE') AS others
        FROM subjects WHERE practice_id = p.id
    ) AS s
    WHERE p.id = ANY(changed)
    ON CONFLICT (practice_id) DO UPDATE SET words = EXCLUDED.words WHERE kept.words <> EXCLUDED.words
$$;

CREATE FUNCTION keep_words_of_practice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM keep_words(ARRAY[NEW.id]);
    RETURN NULL;
END $$;
CREATE FUNCTION keep_words_of_subjects() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM keep_words(ARRAY(SELECT DISTINCT practice_id FROM changed));
    RETURN NULL;
END $$;
CREATE FUNCTION keep_words_of_subject() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM keep_words(ARRAY[NEW.practice_id]);
    RETURN NULL;
END $$;
CREATE TRIGGER practice_words_added AFTER INSERT ON practices
    FOR EACH ROW EXECUTE FUNCTION keep_words_of_practice();
CREATE TRIGGER practice_words_changed AFTER UPDATE OF title, number, comune_name, address, titolare_name ON practices
    FOR EACH ROW WHEN ((OLD.title, OLD.number, OLD.comune_name, OLD.address, OLD.titolare_name)
        IS DISTINCT FROM (NEW.title, NEW.number, NEW.comune_name, NEW.address, NEW.titolare_name))
    EXECUTE FUNCTION keep_words_of_practice();
CREATE TRIGGER subject_words_added AFTER INSERT ON subjects REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION keep_words_of_subjects();
CREATE TRIGGER subject_words_changed AFTER UPDATE OF role, display_name ON subjects
    FOR EACH ROW WHEN ((OLD.role, OLD.display_name) IS DISTINCT FROM (NEW.role, NEW.display_name))
    EXECUTE FUNCTION keep_words_of_subject();
CREATE TRIGGER subject_words_removed AFTER DELETE ON subjects REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION keep_words_of_subjects();
SELECT keep_words(ARRAY(SELECT id FROM practices));

GRANT SELECT, INSERT, UPDATE, DELETE ON practice_search TO portos_service;
