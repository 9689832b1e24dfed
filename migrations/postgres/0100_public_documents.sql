-- +goose Up

-- What readers saw of a case from a moment on, committed to, so that a page can carry its
-- proof (review/document.go). Rows are written once; words and salt go when words of the
-- case are taken down.
CREATE TABLE public_documents (
    id         uuid PRIMARY KEY,
    case_id    uuid NOT NULL REFERENCES cases (id),
    edition_id uuid NOT NULL REFERENCES editions (id), -- that it was made of
    number     integer NOT NULL,   -- within the case, from 1
    revision   integer NOT NULL,   -- of the verdict
    issued     text NOT NULL,      -- why: published, changed, corrected, retracted, taken_down, found
    at         timestamptz NOT NULL,
    document   text NOT NULL,      -- JSON as it was committed to, byte by byte; '' once words were taken down
    salt       text NOT NULL,      -- hex; likewise
    commitment text NOT NULL,      -- SHA-256 of salt and document, in hex
    UNIQUE (case_id, number)
);
CREATE INDEX public_documents_revision ON public_documents (case_id, revision, number);
-- +goose StatementBegin
CREATE FUNCTION public_documents_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.id = OLD.id AND NEW.case_id = OLD.case_id AND NEW.edition_id = OLD.edition_id AND NEW.number = OLD.number AND NEW.revision = OLD.revision AND NEW.issued = OLD.issued
    AND NEW.at = OLD.at AND NEW.commitment = OLD.commitment AND NEW.document = '' AND NEW.salt = '' THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a public document is written once';
END $$;
-- +goose StatementEnd
CREATE TRIGGER public_documents_once BEFORE UPDATE OR DELETE ON public_documents FOR EACH ROW EXECUTE FUNCTION public_documents_once();

-- The record holds the rows. Of cases that are public already one is made of what stands
-- there when cases are looked through again, which passes over those that are recorded.
INSERT INTO record_adopted (tab, upto, done) VALUES ('public_documents', '', FALSE);
UPDATE record_adopted SET upto = '', done = FALSE WHERE tab = 'cases';
CREATE TRIGGER record_touches AFTER INSERT OR UPDATE OR DELETE ON public_documents FOR EACH ROW EXECUTE FUNCTION record_touches();

-- +goose Down
DELETE FROM record_adopted WHERE tab = 'public_documents';
DROP TABLE public_documents;
DROP FUNCTION public_documents_once();
