-- The first state that was kept of each day: where whoever reads the past begins.
CREATE TABLE hall_day (
    hall TEXT COLLATE "C" NOT NULL,
    day TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    format INTEGER NOT NULL,
    state BYTEA NOT NULL,
    PRIMARY KEY (hall, day));
