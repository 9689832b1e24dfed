// Package prose holds a text against the page that it came from. It reads what a reader
// of the page sees, block by block, tells which blocks an extractor kept, chooses between
// the answers of two extractors, and says of each block that is left out why it is.
//
// The extractors decide what is likely the article. What this package adds is the page
// itself: a block is in the text once or not at all, in the page's own words and order,
// and never lost without a reason.
package prose
