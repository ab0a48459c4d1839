-- One row per accepted command. Ids are compared by their bytes, so that every node sorts them alike.
CREATE TABLE hall_journal (
    hall TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    command TEXT NOT NULL,
    batch TEXT NOT NULL,
    PRIMARY KEY (hall, revision));
