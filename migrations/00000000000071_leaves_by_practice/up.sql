-- The newest leaf of each chain is asked for every day: it was looked for among all leaves.
--
-- Privacy: no personal data.

CREATE INDEX audit_leaves_practice_idx ON audit_leaves (practice_id, seq);
