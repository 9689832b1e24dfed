-- +goose Up

-- The words that articles, speakers, sources and notes are found by. The program rewrites
-- those of each row that a transaction touched before it commits (store/found.go), as it
-- does for the record; speakers are touched for this alone.
CREATE TABLE found_words (
    tab  text NOT NULL, -- articles, speakers, evidence, notes
    word text COLLATE "C" NOT NULL,
    id   uuid NOT NULL,
    PRIMARY KEY (tab, word, id)
);
CREATE INDEX found_words_of ON found_words (tab, id, word);

-- Rows of before get their words in steps: how far that has come. '' is the start.
CREATE TABLE found_adopted (
    tab  text PRIMARY KEY,
    upto text NOT NULL,
    done boolean NOT NULL
);
INSERT INTO found_adopted (tab, upto, done) VALUES
    ('articles', '', FALSE),
    ('speakers', '', FALSE),
    ('evidence', '', FALSE),
    ('notes', '', FALSE);

CREATE TRIGGER record_touches AFTER INSERT OR UPDATE OR DELETE ON speakers FOR EACH ROW EXECUTE FUNCTION record_touches();

-- +goose Down
DROP TRIGGER record_touches ON speakers;
DROP TABLE found_adopted;
DROP TABLE found_words;
