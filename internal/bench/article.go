package bench

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"factdesk/claims"
	"factdesk/internal/store"
	"factdesk/review"
)

// extractor stands where the name of what proposed a candidate does.
const extractor = "bench 1"

// article is an import with what became of its candidates.
type article struct {
	n       int
	at      time.Time
	by      review.User
	in      store.Import
	stories []story // of each candidate, in their order
	writer
	ids
	*desk
}

// article makes the n-th. The same is made whatever else is.
func (d *desk) article(n int) *article {
	w := newWriter(d.seed, uint64(n))
	a := &article{n: n, writer: w, ids: newIDs(w.Rand, d.kept), desk: d, by: d.reviewer(w)}
	a.at = firsts.Add(days * 24 * time.Hour / time.Duration(d.articles) * time.Duration(n)).Truncate(time.Second)
	a.write()
	return a
}

func (a *article) write() {
	host := Word(uint64(300 + a.often(40)))
	headline := capital(begin(a.sentence(), 90))
	url := fmt.Sprintf("https://%s.example/%s/%s-%d", host, a.at.Format("2006/01/02"), strings.ReplaceAll(begin(strings.ToLower(headline), 60), " ", "-"), a.n)
	text := a.sentences(headline)
	snapshot := claims.Snapshot{Raw: []byte(text), RawSHA256: claims.Digest([]byte(text)), Text: text, TextSHA256: claims.Digest([]byte(text)), Length: len(text),
		MediaType: "text/plain", Charset: "utf-8", URL: url, Headers: map[string]string{}, Extractor: "text", ExtractorVersion: "1", FetchedAt: a.at}
	a.in.Article = claims.Article{URL: url, GivenURL: url, Headline: headline, Publisher: capital(host) + " Daily", Bylines: []string{name(70_000 + a.IntN(400))},
		Agencies: []string{}, Published: a.at.Format(time.DateOnly), Language: "en"}
	a.in.URLs, a.in.Snapshot, a.in.Extractor = []string{url}, snapshot, extractor
}

// sentences is the text, with a candidate in each sentence, in paragraphs of four.
func (a *article) sentences(headline string) string {
	var b strings.Builder
	b.WriteString(headline + "\n\n")
	for i := range claimsOfArticle + dismissedOfArticle + newOfArticle {
		speaker := a.speaker(a.writer)
		wording, begun := a.sentence(), b.Len()
		b.WriteString(speaker.Name + " said that ")
		f := claims.Found{Exact: wording, Start: b.Len(), End: b.Len() + len(wording), Speaker: &speaker.Name, SpeakerAsWritten: &speaker.Name,
			Attribution: claims.Indirect, Kinds: []claims.Kind{claims.KindEvent}, Worth: float64(a.IntN(10_000)) / 10_000}
		b.WriteString(wording + ".")
		f.Sentence = claims.Span{Start: begun, End: b.Len()}
		f.CheckWorthy, f.Negated = f.Worth > 0.5, strings.Contains(wording, " not ")
		f.Cues = []claims.Cue{{Name: "a named speaker", Weight: 0.8, Start: begun, End: begun + len(speaker.Name)}}
		f.Wording, f.WordingParts = capital(wording), []claims.Part{}
		b.WriteString([]string{" ", " ", " ", "\n\n"}[i%4])
		a.in.Found = append(a.in.Found, f)
	}
	text := strings.TrimSpace(b.String())
	for i := range a.in.Found {
		f := &a.in.Found[i]
		f.Prefix, f.Suffix = text[max(0, f.Start-32):f.Start], text[f.End:min(len(text), f.End+32)]
	}
	slices.SortStableFunc(a.in.Found, func(x, y claims.Found) int { return cmp.Compare(y.Worth, x.Worth) })
	a.tell()
	return text
}

// tell makes up what becomes of each candidate.
func (a *article) tell() {
	for i, k := range a.Perm(len(a.in.Found)) {
		s := story{until: untriaged}
		switch {
		case k < claimsOfArticle:
			s = a.story(i)
		case k < claimsOfArticle+dismissedOfArticle:
			s = story{until: passedOver, reason: []review.Reason{review.ReasonOpinion, review.ReasonNotCheckable, review.ReasonTrivial, review.ReasonNotAClaim}[a.IntN(4)]}
		}
		s.by, s.at = a.reviewer(a.writer), a.at.Add(time.Hour+time.Duration(i)*time.Minute)
		a.stories = append(a.stories, s)
	}
}
