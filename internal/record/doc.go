// Package record is the tree over what the desk recorded: a Merkle tree as RFC 9162 has it
// (section 2.1), by golang.org/x/mod/sumdb/tlog, its heads signed as notes by
// golang.org/x/mod/sumdb/note in the form that transparency logs share (C2SP tlog-checkpoint).
//
// A leaf says that a row of a table had a digest when a transaction ended. Whoever keeps a
// checkpoint can tell later whether the record still begins with what it began with then.
//
// The package reads and writes nothing: hashes are given to it.
package record
