-- +goose Up

-- The words that articles, speakers, sources and notes are found by. The program rewrites
-- those of each row that a transaction touched before it commits (store/found.go), as it
-- does for the record; speakers are touched for this alone.
CREATE TABLE found_words (
    tab  TEXT NOT NULL, -- articles, speakers, evidence, notes
    word TEXT NOT NULL,
    id   TEXT NOT NULL,
    PRIMARY KEY (tab, word, id)
) WITHOUT ROWID;
CREATE INDEX found_words_of ON found_words (tab, id, word);

-- Rows of before get their words in steps: how far that has come. '' is the start.
CREATE TABLE found_adopted (
    tab  TEXT PRIMARY KEY,
    upto TEXT NOT NULL,
    done BOOLEAN NOT NULL
) WITHOUT ROWID;
INSERT INTO found_adopted (tab, upto, done) VALUES
    ('articles', '', FALSE),
    ('speakers', '', FALSE),
    ('evidence', '', FALSE),
    ('notes', '', FALSE);

-- +goose StatementBegin
CREATE TRIGGER found_speakers_insert AFTER INSERT ON speakers
BEGIN INSERT INTO record_touched (tab, key) SELECT 'speakers', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'speakers' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER found_speakers_update AFTER UPDATE ON speakers
BEGIN INSERT INTO record_touched (tab, key) SELECT 'speakers', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'speakers' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER found_speakers_delete AFTER DELETE ON speakers
BEGIN INSERT INTO record_touched (tab, key) SELECT 'speakers', OLD.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'speakers' AND key = OLD.id); END;
-- +goose StatementEnd

-- +goose Down
DROP TRIGGER found_speakers_insert;
DROP TRIGGER found_speakers_update;
DROP TRIGGER found_speakers_delete;
DROP TABLE found_adopted;
DROP TABLE found_words;
