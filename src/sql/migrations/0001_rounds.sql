-- Rounds and what happened in them. Append-only: nothing here is ever changed or taken away.
PRAGMA application_id = 1366774373;  -- "QwRe"

CREATE TABLE round (
    number INTEGER PRIMARY KEY,  -- in order of arrival; means nothing outside this file
    id     TEXT NOT NULL UNIQUE,
    player TEXT NOT NULL,
    mode   TEXT NOT NULL,
    title  TEXT NOT NULL,
    head   TEXT NOT NULL,        -- all that is fixed: JSON of log/codec.h
    chain  TEXT NOT NULL         -- see sql/rows.h
) STRICT;

CREATE TABLE event (
    round          INTEGER NOT NULL REFERENCES round (number),
    seq            INTEGER NOT NULL CHECK (seq >= 0),
    id             TEXT NOT NULL UNIQUE,
    utc_ms         INTEGER NOT NULL,
    offset_minutes INTEGER NOT NULL,
    mono_ms        INTEGER NOT NULL,
    kind           TEXT NOT NULL,
    body           TEXT NOT NULL,
    chain          TEXT NOT NULL,
    PRIMARY KEY (round, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER round_stays BEFORE UPDATE ON round BEGIN SELECT RAISE(ABORT, 'rounds are never changed'); END;
CREATE TRIGGER round_remains BEFORE DELETE ON round BEGIN SELECT RAISE(ABORT, 'rounds are never deleted'); END;
CREATE TRIGGER event_stays BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER event_remains BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
