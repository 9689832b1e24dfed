package found

import (
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/claims/text"
)

// said is a candidate of a kind with a score.
func said(start int, exact, speaker string, kind claims.Kind, score float64) *Candidate {
	c := &Candidate{score: score}
	c.Exact, c.Kinds = exact, []claims.Kind{kind}
	c.Start, c.End = start, start+len(exact)
	if speaker != "" {
		c.Speaker = &speaker
	}
	c.settle()
	return c
}

// order ranks candidates and names them by the first word of each.
func order(c ...*Candidate) string {
	var out []string
	for _, f := range Rank(c) {
		first, _, _ := strings.Cut(f.Exact, " ")
		out = append(out, first)
	}
	return strings.Join(out, " ")
}

// TestAnAllegationAndItsDenialStandTogether: the lower of the two stands right below the
// other, whichever it is; what somebody else denies stays where it is.
func TestAnAllegationAndItsDenialStandTogether(t *testing.T) {
	charge := func(score float64) *Candidate {
		return said(0, "Roe took the money", "Doe", claims.KindAccusation, score)
	}
	denial := func(speaker string, score float64) *Candidate {
		return said(60, "Nothing was taken", speaker, claims.KindDenial, score)
	}
	other := func() *Candidate { return said(30, "Ships sank there", "", claims.KindEvent, 1) }
	for _, tt := range []struct{ name, got, want string }{
		{"the denial is lower", order(charge(2), other(), denial("Jane Roe", 0)), "Roe Nothing Ships"},
		{"the allegation is lower", order(charge(0), other(), denial("Jane Roe", 2)), "Nothing Roe Ships"},
		{"somebody else denies", order(charge(2), other(), denial("John Poe", 0)), "Roe Ships Nothing"},
		{"nobody is named", order(charge(2), other(), denial("the firm", 0)), "Roe Ships Nothing"},
		{"nobody denies", order(charge(2), other(), denial("", 0)), "Roe Ships Nothing"},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, tt.got, tt.want)
		}
	}
}

// TestWhatALongTextIsAbout: in a long text what stands late and in few words weighs less,
// what stands early and in many more; in a short one nothing does, nor who met and what will be.
func TestWhatALongTextIsAbout(t *testing.T) {
	for _, tt := range []struct {
		name               string
		long, start, words int
		signs              func(*Candidate, *Signs)
		want               string
	}{
		{"at the head", 3000, 0, plainWords, nil, "far up in the article 0.5 0-0"},
		{"in the middle", 3000, 1500, plainWords, nil, ""},
		{"at the end", 3000, 2900, plainWords, nil, "far down in the article -0.47 2900-2900"},
		{"few words", 3000, 1500, 9, nil, "tells little -0.16 1500-1500"},
		{"many words", 3000, 1500, 40, nil, "tells much 0.4 1500-1500"},
		{"in a short text", 300, 290, 9, nil, ""},
		{"what is to come", 3000, 2900, 40, func(c *Candidate, _ *Signs) { c.Kinds = []claims.Kind{claims.KindPrediction} }, "about the future -0.35 2900-2900"},
		{"who met", 3000, 0, 40, func(_ *Candidate, s *Signs) { s.At[Procedure] = 0 }, "meetings and procedure -0.4 0-3000"},
	} {
		d := text.Parse(strings.Repeat("a", tt.long))
		c, s := Candidate{}, silent()
		c.Start, c.End, s.Words = tt.start, tt.start, tt.words
		if tt.signs != nil {
			tt.signs(&c, &s)
		}
		new(Scales).Weigh(&c, d, s)
		if got := cues(&c); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestTheNearestAllegation: of two charges against somebody the nearer one is answered.
func TestTheNearestAllegation(t *testing.T) {
	far := said(0, "Roe took the money", "Doe", claims.KindAccusation, 1)
	near := said(90, "Roe hid the bills", "Doe", claims.KindAccusation, 1)
	other := said(100, "Poe hid the rest", "Doe", claims.KindAccusation, 1)
	if got := allegation([]*Candidate{far, near, other}, "Roe", 110); got != near {
		t.Errorf("%+v is answered, want what was said last of Roe", got)
	}
	if got := allegation([]*Candidate{far, near}, "Moe", 110); got != nil {
		t.Errorf("%q names nobody called Moe", got.Exact)
	}
}
