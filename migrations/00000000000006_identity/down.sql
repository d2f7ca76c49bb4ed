DROP TABLE identity_addresses, identity_audit, identity_chains, login_guards, machine_tokens;
DELETE FROM mails WHERE practice_id IS NULL;
ALTER TABLE mails ALTER COLUMN practice_id SET NOT NULL;
DROP INDEX officers_seat_idx;
-- Without this column a role that was taken back would count again.
UPDATE officers SET valid_to = LEAST(valid_to, withdrawn_at::date - 1) WHERE withdrawn_at IS NOT NULL;
ALTER TABLE officers DROP COLUMN home_seat, DROP COLUMN reason, DROP COLUMN granted_code,
    DROP COLUMN granted_name, DROP COLUMN granted_at, DROP COLUMN withdrawn_at;
DROP INDEX sessions_idle_idx;
ALTER TABLE sessions DROP COLUMN issuer, DROP COLUMN proven_at, DROP COLUMN last_used_at, DROP COLUMN network,
    DROP COLUMN failed_before, DROP COLUMN failed_last_at;
