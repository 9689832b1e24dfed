// Package live tells the pages that are open what others have just done: which verb, of
// what and by whom, and no words.
//
// It follows the record (internal/record): an event gets its place there within a second,
// behind every transaction that was open, so that places come in order, are the same at
// every server, and are what a browser goes on from that comes again. Each process looks
// once a second for all who listen to it, and not at all while nobody does.
//
// Only verbs that review says are told (Verb.Told) leave it: a vote of a panel is none.
package live
