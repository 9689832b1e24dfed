package claimreview_test

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"factdesk/claims"
	"factdesk/internal/claimreview"
	"factdesk/internal/claimreview/claimreviewtest"
	"factdesk/internal/errs"
	"factdesk/internal/golden"
	"factdesk/review"
)

func sameAsFile(t *testing.T, name string, got []byte) {
	t.Helper()
	file := "testdata/" + name
	if golden.Update() {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", file, diff)
	}
}

func encode(t *testing.T, i claimreview.Item) claimreview.ClaimReview {
	t.Helper()
	r, err := i.ClaimReview()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// unattributed has no claimant and a rating without a number, and is longer than
// feeds show.
func unattributed(t *testing.T) claimreview.Item {
	i := claimreviewtest.Build(t, "unattributed", claims.Claim{
		Wording:      "The talks in Geneva on 21 January 2022 ended with a written promise by both sides to meet again.",
		ShortForm:    "The Geneva talks ended with a written promise to meet again.",
		Unattributed: true,
	}, review.Proposal{Rating: "unproven", Explanation: "Neither side has shown the paper.", Language: "de"})
	return i.AsIfPublished(claimreviewtest.Now)
}

func TestGolden(t *testing.T) {
	t.Parallel()
	sameAsFile(t, "troops.json", append(encode(t, claimreviewtest.Published(t)).Indented(), '\n'))
	sameAsFile(t, "unattributed.json", append(encode(t, unattributed(t)).Indented(), '\n'))
}

func TestWhatTheContractPromises(t *testing.T) {
	t.Parallel()
	var got map[string]any
	if err := json.Unmarshal(encode(t, unattributed(t)).JSON(), &got); err != nil {
		t.Fatal(err)
	}
	rating, item := got["reviewRating"].(map[string]any), got["itemReviewed"].(map[string]any)
	for _, key := range []string{"ratingValue", "bestRating", "worstRating"} {
		if v, ok := rating[key]; ok {
			t.Errorf("a rating without a number has %s %v", key, v)
		}
	}
	if v, ok := item["author"]; ok {
		t.Errorf("an unattributed claim has the author %v", v)
	}
	if err := json.Unmarshal(encode(t, claimreviewtest.Published(t)).JSON(), &got); err != nil {
		t.Fatal(err)
	}
	rating = got["reviewRating"].(map[string]any)
	if rating["ratingValue"] != 4.0 || rating["bestRating"] != 5.0 || rating["worstRating"] != 1.0 {
		t.Errorf("numbers are no numbers: %v", rating)
	}
}

func TestOnlyPublishedIsEmitted(t *testing.T) {
	t.Parallel()
	for name, i := range map[string]claimreview.Item{"approved": claimreviewtest.Approved(t), "retracted": claimreviewtest.Retracted(t)} {
		if _, err := i.ClaimReview(); errs.KindOf(err) != errs.Conflict {
			t.Errorf("%s: ClaimReview error %v, want a conflict", name, err)
		}
	}
}

func TestAPreviewChangesNothing(t *testing.T) {
	t.Parallel()
	i := claimreviewtest.Approved(t)
	encode(t, i.AsIfPublished(claimreviewtest.Now))
	if i.Case.State != review.Approved || i.Case.PublishedAt != nil {
		t.Errorf("after a preview the case is %s, published %v", i.Case.State, i.Case.PublishedAt)
	}
}

func TestJSONIsSafeInsideAScript(t *testing.T) {
	t.Parallel()
	evil := "</script><script>alert(1)</script><!-- <!-- <script> \u2028\u2029 & ]]>"
	i := claimreviewtest.Published(t)
	i.Case.Verdict().Wording, i.Case.Claim.Claimant, i.Organisation.Name = evil, evil, evil
	got := encode(t, i).JSON()
	for _, bad := range []string{"<", ">", "&", "\u2028", "\u2029"} {
		if bytes.Contains(got, []byte(bad)) {
			t.Errorf("the JSON contains %q: %s", bad, got)
		}
	}
	back, err := claimreview.Decode(got)
	if err != nil || back[0].ClaimReviewed != evil {
		t.Errorf("read back: %v, %v", back, err)
	}
}

func TestRoundTrip(t *testing.T) {
	t.Parallel()
	want := []claimreview.ClaimReview{encode(t, claimreviewtest.Published(t)), encode(t, unattributed(t))}
	var feed bytes.Buffer
	f, err := claimreview.NewFeed(&feed, claimreviewtest.Organisation, claimreviewtest.Now, "")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range want {
		if err := f.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := claimreview.Decode(feed.Bytes()); err == nil {
		t.Error("a feed cut off before its end is read as if it were whole")
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	sameAsFile(t, "feed.json", feed.Bytes())
	list, _ := json.Marshal(want)
	for name, b := range map[string][]byte{"list": list, "feed": feed.Bytes()} {
		got, err := claimreview.Decode(b)
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Errorf("%s: %v (-want +got):\n%s", name, err, diff)
		}
	}
}

func TestDecodeRefuses(t *testing.T) {
	t.Parallel()
	for name, in := range map[string]string{
		"nothing":          "",
		"another type":     `{"@type":"Article"}`,
		"more than we say": `{"@type":"ClaimReview","reviewBody":"x"}`,
		"a string number":  `{"@type":"ClaimReview","reviewRating":{"ratingValue":"4"}}`,
		"trailing text":    `{"@type":"ClaimReview"} x`,
		"two lists":        `[] []`,
	} {
		if got, err := claimreview.Decode([]byte(in)); err == nil {
			t.Errorf("%s: Decode(%q) = %v, want an error", name, in, got)
		}
	}
}

func TestLint(t *testing.T) {
	t.Parallel()
	if got := claimreview.Lint(encode(t, claimreviewtest.Published(t))); len(got) > 0 {
		t.Errorf("a complete one: %v", got)
	}
	i := unattributed(t)
	i.Organisation, i.Articles = review.Organisation{}, nil
	i.Case.Claim.ShortForm, i.Case.Verdict().Label = "", ""
	var got []string
	for _, f := range claimreview.Lint(encode(t, i)) {
		got = append(got, string(f.Weight)+" "+f.Property)
		if !strings.HasSuffix(f.Message, ".") {
			t.Errorf("%s: %q is no sentence", f.Property, f.Message)
		}
	}
	want := []string{"required reviewRating.alternateName", "required url", "recommended claimReviewed", "recommended author.name",
		"recommended author.url", "recommended itemReviewed.author", "recommended itemReviewed.datePublished",
		"recommended itemReviewed.appearance", "recommended sdLicense"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
