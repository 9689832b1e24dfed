// Package mail reads a mail as a mail program saves it (.eml): its subject, the best of
// its bodies, and the names of what is attached. Attachments are named and not read.
package mail
