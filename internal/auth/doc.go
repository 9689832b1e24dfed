// Package auth says who is asking: passwords, sessions, one-time links and tokens. It
// knows no HTTP; cookies and headers are internal/web's. What somebody may do is in
// review's table of rights; the functions here that change people and tokens ask it.
//
// A secret is 256 random bits. The database holds its SHA-256 only, so that a copy of
// it opens no door; a slow hash is for passwords, which people choose.
package auth
