-- The business day that a row begins; empty in all others.
ALTER TABLE hall_journal ADD COLUMN day TEXT;
UPDATE hall_journal
   SET day = (SELECT json_extract(event.value, '$.day')
                FROM json_each(hall_journal.batch, '$.events') AS event
               WHERE json_extract(event.value, '$.type') = 'DayStarted'
               ORDER BY event.key DESC LIMIT 1)
 WHERE batch LIKE '%"type":"DayStarted"%';
CREATE INDEX hall_journal_days ON hall_journal (hall, revision) WHERE day IS NOT NULL;

-- Where recovery begins: the newest state of each hall that was written out.
CREATE TABLE hall_snapshot (
    hall TEXT NOT NULL PRIMARY KEY,
    revision INTEGER NOT NULL,
    format INTEGER NOT NULL,
    state BLOB NOT NULL);

-- Rows of finished days, many in one. The day is empty before a hall's first.
CREATE TABLE hall_archive (
    hall TEXT NOT NULL,
    first_revision INTEGER NOT NULL,
    last_revision INTEGER NOT NULL,
    day TEXT,
    batches BLOB NOT NULL,
    PRIMARY KEY (hall, first_revision));
