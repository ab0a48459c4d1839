-- Who may sign in, the keys of the API, and who changed what: as in people.db beside an embedded journal.
CREATE TABLE person (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    halls TEXT NOT NULL,
    password TEXT NOT NULL,
    one_time INTEGER NOT NULL,
    locked INTEGER NOT NULL,
    version INTEGER NOT NULL);
CREATE TABLE api_key (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    hash TEXT NOT NULL,
    scopes TEXT NOT NULL,
    halls TEXT NOT NULL,
    made TEXT COLLATE "C" NOT NULL,
    used TEXT,
    revoked INTEGER NOT NULL);
CREATE TABLE audit (
    no BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    origin TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL);
CREATE INDEX audit_by_time ON audit (at);
