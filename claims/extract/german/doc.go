// Package german finds the claims in a German news article. It stands beside the
// English rules of claims/extract rather than among them, since the two grammars share
// no rule: in German the verb may stand last, the speaker behind it, and the mood of
// the verb (Konjunktiv I) tells reported speech without any "he said".
//
// What does not depend on the language stays in claims/extract, which calls this
// package for German text: the fields that follow from a span, and the ranking. Cues
// have the same names as there, for reviewers read both lists side by side.
package german
