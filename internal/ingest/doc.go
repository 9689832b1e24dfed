// Package ingest brings articles in: it fetches a URL behind a guard, finds the
// text of a page, decodes a file, and makes of each an article with its
// unchangeable snapshot and the candidates that extraction proposes.
//
// Whatever can't be brought in whole says so in a sentence that tells the person
// what to do instead, most often "paste the text instead". Nothing is cut short
// in silence: a text is imported as it stands or refused.
//
// The package does not crawl, does not run a page's scripts, and signs in
// nowhere.
package ingest
