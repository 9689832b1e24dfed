// Package mail hands mail to one SMTP server. It knows no newsroom: what is written, and to
// whom, is internal/letters'. It keeps nothing and tries nothing twice: jobs do.
package mail
