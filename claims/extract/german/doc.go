// Package german finds the claims in a German news article. It stands beside the
// English rules rather than among them, since the two grammars share no rule: in German
// the verb may stand last, the speaker behind it, and the mood of the verb
// (Konjunktiv I) tells reported speech without any "he said".
package german
