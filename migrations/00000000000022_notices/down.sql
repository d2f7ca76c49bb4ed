DROP TABLE notices;
DROP FUNCTION notice_is_kept();
