-- +goose Up

-- When notices are mailed. Those of before are in no letter: nobody is mailed what happened
-- last month.
ALTER TABLE notices ADD COLUMN mail_at timestamptz; -- when it is due; null: it is in a letter, or never
ALTER TABLE notices ADD COLUMN letter_id uuid; -- the job of that letter
ALTER TABLE notices ADD COLUMN mailed_at timestamptz; -- when it got into it
CREATE INDEX notices_mail ON notices (mail_at) WHERE mail_at IS NOT NULL; -- what is due
CREATE INDEX notices_to_mail ON notices (user_id, kind) WHERE mail_at IS NOT NULL; -- of one person
CREATE INDEX notices_letter ON notices (letter_id, id) WHERE letter_id IS NOT NULL; -- what a letter says
CREATE INDEX notices_mailed ON notices (user_id, mailed_at) WHERE mailed_at IS NOT NULL; -- the last letter

-- How people want mail of what concerns them; who never said has no row.
CREATE TABLE mailings (
    user_id     uuid PRIMARY KEY REFERENCES users (id),
    stopped     boolean NOT NULL, -- no mail, whatever else is wished
    ways        text NOT NULL, -- JSON: kind of notice to at once, daily or never
    digest_at   integer NOT NULL, -- hour of the newsroom's day
    quiet_from  integer NOT NULL, -- hours between which none is sent
    quiet_until integer NOT NULL,
    updated_at  timestamptz NOT NULL
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
