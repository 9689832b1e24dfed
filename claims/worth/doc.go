// Package worth says how much a sentence is worth checking, and why.
//
// The score is a linear model over three sorts of features: editorial criteria that
// fact-checkers state (Full Fact; Hassan et al. 2017 and Arslan et al. 2020 on
// ClaimBuster), such as "states a number" or "looks ahead"; the words of the sentence
// (one to three in a row, and the letters they are made of); and the shape of its
// wording. It was trained by cmd/trainworth on ClaimBuster's sentences from American
// presidential debates (Arslan, Hassan, Li, Tremayne; CC BY 4.0) and calibrated, so
// that of the debate sentences scored .7 about seven in ten were held check-worthy.
//
// A caller that has parsed a text hands the tokens of a sentence or clause to Score.
// The reasons are log-odds: the score is 1/(1+exp(-x)) with x the sum of a constant
// and of all reasons, of which Score returns those that moved it most. On news the
// score alone calls for too many sentences, since almost all of them state facts:
// a ranking should add it to what it knows of the speaker and the attribution, and
// use the cut for debates only. The model knows English; other languages get scores
// that mean nothing. The package does no I/O and keeps no state.
package worth
