DROP TABLE content_rechecks;
