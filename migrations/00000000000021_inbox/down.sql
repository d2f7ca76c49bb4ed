DROP TABLE comune_routes;
DROP TABLE assignments;
DROP TABLE inbox_marks;
DROP INDEX practices_inbox_idx;
ALTER TABLE practices DROP COLUMN inbox_seq;
