-- The first state that was kept of each day: where whoever reads the past begins.
CREATE TABLE hall_day (
    hall TEXT NOT NULL,
    day TEXT NOT NULL,
    revision INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    format INTEGER NOT NULL,
    state BLOB NOT NULL,
    PRIMARY KEY (hall, day));
