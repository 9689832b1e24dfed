-- +goose Up

-- When notices are mailed. Those of before are in no letter: nobody is mailed what happened
-- last month.
ALTER TABLE notices ADD COLUMN mail_at DATETIME; -- when it is due; null: it is in a letter, or never
ALTER TABLE notices ADD COLUMN letter_id TEXT; -- the job of that letter
ALTER TABLE notices ADD COLUMN mailed_at DATETIME; -- when it got into it
CREATE INDEX notices_mail ON notices (mail_at) WHERE mail_at IS NOT NULL; -- what is due
CREATE INDEX notices_to_mail ON notices (user_id, kind) WHERE mail_at IS NOT NULL; -- of one person
CREATE INDEX notices_letter ON notices (letter_id, id) WHERE letter_id IS NOT NULL; -- what a letter says
CREATE INDEX notices_mailed ON notices (user_id, mailed_at) WHERE mailed_at IS NOT NULL; -- the last letter

-- How people want mail of what concerns them; who never said has no row.
CREATE TABLE mailings (
    user_id     TEXT PRIMARY KEY NOT NULL REFERENCES users (id),
    stopped     BOOLEAN NOT NULL, -- no mail, whatever else is wished
    ways        TEXT NOT NULL, -- JSON: kind of notice to at once, daily or never
    digest_at   INTEGER NOT NULL, -- hour of the newsroom's day
    quiet_from  INTEGER NOT NULL, -- hours between which none is sent
    quiet_until INTEGER NOT NULL,
    updated_at  DATETIME NOT NULL
);

-- +goose Down
DROP TABLE mailings;
DROP INDEX notices_mailed;
DROP INDEX notices_letter;
DROP INDEX notices_to_mail;
DROP INDEX notices_mail;
ALTER TABLE notices DROP COLUMN mailed_at;
ALTER TABLE notices DROP COLUMN letter_id;
ALTER TABLE notices DROP COLUMN mail_at;
