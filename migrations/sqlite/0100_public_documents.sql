-- +goose Up

-- What readers saw of a case from a moment on, committed to, so that a page can carry its
-- proof (review/document.go). Rows are written once; words and salt go when words of the
-- case are taken down.
CREATE TABLE public_documents (
    id         TEXT PRIMARY KEY,
    case_id    TEXT NOT NULL REFERENCES cases (id),
    edition_id TEXT NOT NULL REFERENCES editions (id), -- that it was made of
    number     INTEGER NOT NULL,   -- within the case, from 1
    revision   INTEGER NOT NULL,   -- of the verdict
    issued     TEXT NOT NULL,      -- why: published, changed, corrected, retracted, taken_down, found
    at         DATETIME NOT NULL,
    document   TEXT NOT NULL,      -- JSON as it was committed to, byte by byte; '' once words were taken down
    salt       TEXT NOT NULL,      -- hex; likewise
    commitment TEXT NOT NULL,      -- SHA-256 of salt and document, in hex
    UNIQUE (case_id, number)
);
CREATE INDEX public_documents_revision ON public_documents (case_id, revision, number);
-- +goose StatementBegin
CREATE TRIGGER public_documents_once BEFORE UPDATE ON public_documents
WHEN NOT (NEW.id = OLD.id AND NEW.case_id = OLD.case_id AND NEW.edition_id = OLD.edition_id AND NEW.number = OLD.number AND NEW.revision = OLD.revision AND NEW.issued = OLD.issued
    AND NEW.at = OLD.at AND NEW.commitment = OLD.commitment AND NEW.document = '' AND NEW.salt = '')
BEGIN SELECT RAISE(ABORT, 'a public document is written once'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER public_documents_stay BEFORE DELETE ON public_documents
BEGIN SELECT RAISE(ABORT, 'a public document stays'); END;
-- +goose StatementEnd

-- The record holds the rows. Of cases that are public already one is made of what stands
-- there when cases are looked through again, which passes over those that are recorded.
INSERT INTO record_adopted (tab, upto, done) VALUES ('public_documents', '', FALSE);
UPDATE record_adopted SET upto = '', done = FALSE WHERE tab = 'cases';
-- +goose StatementBegin
CREATE TRIGGER record_public_documents_insert AFTER INSERT ON public_documents
BEGIN INSERT INTO record_touched (tab, key) SELECT 'public_documents', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'public_documents' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_public_documents_update AFTER UPDATE ON public_documents
BEGIN INSERT INTO record_touched (tab, key) SELECT 'public_documents', NEW.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'public_documents' AND key = NEW.id); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER record_public_documents_delete AFTER DELETE ON public_documents
BEGIN INSERT INTO record_touched (tab, key) SELECT 'public_documents', OLD.id WHERE NOT EXISTS (SELECT 1 FROM record_touched WHERE tab = 'public_documents' AND key = OLD.id); END;
-- +goose StatementEnd

-- +goose Down
DELETE FROM record_adopted WHERE tab = 'public_documents';
DROP TABLE public_documents;
