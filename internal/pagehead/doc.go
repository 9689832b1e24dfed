// Package pagehead reads what a web page says of its article: headline, standfirst,
// byline, publisher, the days of publication and of change, agency, section, language and
// licence. A tree and an address come in, values come out, each with the place that it was
// read at; nothing is fetched and nothing stored.
//
// For each part there is one list of places, the most trusted first. What a page says in
// two ways, or in a way that can be read as two things, is offered to a person and not
// taken: a wrong day moves every "last year" of an article. A day is the one that the
// publisher's readers see on the page, whatever its data say in another clock's time.
package pagehead
