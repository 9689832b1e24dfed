// Package found is what every language's extractor shares: the candidate on its way to
// the list, the cues with their weights, the ranking, and the form of a wording. What a
// word or a clause means is the language's own business; what that is worth to a desk
// is decided here, once.
package found
