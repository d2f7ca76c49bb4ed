DROP TABLE practice_syncs;
DROP TRIGGER practices_changed ON practices;
DROP FUNCTION note_practice_change();
ALTER TABLE practices DROP COLUMN changed_tx;
