DROP INDEX audit_leaves_practice_idx;
