DROP TABLE deprecated_uses;
