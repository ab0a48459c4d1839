-- The business day that a row begins; empty in all others.
ALTER TABLE hall_journal ADD COLUMN day TEXT;
CREATE INDEX hall_journal_days ON hall_journal (hall, revision) WHERE day IS NOT NULL;

-- Where recovery begins: the newest state of each hall that was written out.
CREATE TABLE hall_snapshot (
    hall TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    revision BIGINT NOT NULL,
    format INTEGER NOT NULL,
    state BYTEA NOT NULL);

-- Rows of finished days, many in one. The day is empty before a hall's first.
CREATE TABLE hall_archive (
    hall TEXT COLLATE "C" NOT NULL,
    first_revision BIGINT NOT NULL,
    last_revision BIGINT NOT NULL,
    day TEXT,
    batches BYTEA NOT NULL,
    PRIMARY KEY (hall, first_revision));
