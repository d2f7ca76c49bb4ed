GRANT UPDATE, DELETE ON messages TO portos_service;
DROP INDEX messages_office_idx;
DROP TABLE chat_digests;
DROP TABLE chat_marks;
DROP TABLE message_withdrawals;
