-- +goose Up

-- SQLite compares text as bytes already; see postgres/0006_order.sql.
SELECT 1;

-- +goose Down
SELECT 1;
