// Package propose lets a language model propose candidates besides the built-in
// extractor: any service that speaks OpenAI's chat protocol. It is off unless an
// administrator configures one.
//
// The extractor has run and its candidates are stored before a model is asked, in a
// job of its own, so that nothing a model or its service does can harm an import.
// A model is believed nothing: a proposal must stand in the text word for word, or it
// is refused and counted, and a speaker that the text does not name is dropped. What
// an article says to the model can therefore bring about no more than a proposal of
// the article's own words. The address is the administrator's and is trusted: it may
// be a loopback one, and the guard of fetched addresses does not apply to it.
package propose
