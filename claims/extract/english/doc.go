// Package english finds the claims in an English news article.
//
// It reads an article as a desk editor would. It marks what stands between quotation
// marks, looks for the verbs that hand words to somebody ("said", "denied", "accused …
// of", "according to"), finds whose words they are and takes the clause that holds them
// as the claim. What nobody is made to say is the article's own narration. Each claim
// gets the signs that package found weighs.
package english
