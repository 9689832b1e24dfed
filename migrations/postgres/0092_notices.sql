-- +goose Up

-- What happened that concerns somebody, written with the event. Ids and no words: what it
-- says is read when it is shown. Old ones are deleted.
CREATE TABLE notices (
    id      uuid PRIMARY KEY, -- in the order of time (UUIDv7)
    user_id uuid NOT NULL REFERENCES users (id), -- whom it tells
    kind    text NOT NULL,
    case_id uuid NOT NULL REFERENCES cases (id),
    by_id   uuid, -- who did it; null for nobody, or who is not to be told
    at      timestamptz NOT NULL,
    read_at timestamptz
);
CREATE INDEX notices_user ON notices (user_id, id); -- the page
CREATE INDEX notices_unread ON notices (user_id, id) WHERE read_at IS NULL; -- the bell
CREATE INDEX notices_case ON notices (case_id, user_id, kind, at); -- whether somebody was told
CREATE INDEX notices_at ON notices (at); -- what is deleted

-- +goose Down
DROP TABLE notices;
