-- Who is who, as in holders.db beside an embedded journal; rowid is there what SQLite has by itself.
CREATE TABLE holder (
    id TEXT NOT NULL,
    hall TEXT COLLATE "C" NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    masked TEXT,
    seen TEXT COLLATE "C",
    PRIMARY KEY (hall, hash));
CREATE INDEX holder_by_id ON holder (id);
CREATE TABLE agent (
    hall TEXT COLLATE "C" NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    masked TEXT NOT NULL,
    added TEXT COLLATE "C" NOT NULL,
    rowid BIGINT GENERATED ALWAYS AS IDENTITY,
    PRIMARY KEY (hall, hash));
CREATE TABLE holder_salt (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    salt TEXT NOT NULL);
