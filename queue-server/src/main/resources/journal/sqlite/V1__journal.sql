-- One row per accepted command. Files older than this history have this table already.
CREATE TABLE hall_journal (
    hall TEXT NOT NULL,
    revision INTEGER NOT NULL,
    command TEXT NOT NULL,
    batch TEXT NOT NULL,
    PRIMARY KEY (hall, revision));
