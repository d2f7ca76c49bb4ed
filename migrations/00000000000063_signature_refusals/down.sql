DROP TABLE signing_orders;
DROP TABLE signature_refusals;
DROP FUNCTION signature_refusals_only_end();
