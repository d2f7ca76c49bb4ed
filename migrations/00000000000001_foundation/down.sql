DROP TABLE idempotency, officers, sessions, mails, events, audit_leaves, audit_roots, audit, messages,
    declarations, signatures, attachments, uploads, delegations, subjects, sections, practices;
DROP FUNCTION trail_is_append_only();
REVOKE USAGE ON SCHEMA public FROM portos_service;
