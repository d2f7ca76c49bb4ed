REVOKE UPDATE (practice_id) ON verifications FROM portos_service;
ALTER TABLE signatures DROP COLUMN origin_id;
ALTER TABLE attachments DROP COLUMN origin_id, DROP COLUMN replica_of, DROP COLUMN validity, DROP COLUMN added_by, DROP COLUMN invalidated_by;
ALTER TABLE istanze DROP COLUMN draft_id;
ALTER TABLE subjects DROP COLUMN origin_id;
ALTER TABLE practices DROP CONSTRAINT practices_later, DROP COLUMN parent_id, DROP COLUMN kind;
