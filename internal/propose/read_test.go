package propose_test

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"factdesk/claims"
	"factdesk/internal/propose"
)

func cancelable(t *testing.T) (context.Context, func()) {
	t.Helper()
	ctx, stop := context.WithCancel(context.WithoutCancel(t.Context()))
	t.Cleanup(stop)
	return ctx, stop
}

// Where words stand twice, the place nearest to the model's offset is meant.
func TestTheNearestPlaceIsMeant(t *testing.T) {
	text := "Prices rose by 5 percent. 😀 Wages did not. Prices rose by 5 percent.\n"
	for guess, want := range map[string]int{"0": 0, "20": 0, "43": 43, "-5": 0, "1e300": 43} {
		got, _, _, err := propose.Read(`{"claims":[{"exact":"Prices rose by 5 percent.","start":`+guess+`}]}`, text)
		if err != nil || len(got) != 1 || got[0].Start != want {
			t.Errorf("start %s: %+v (%v), want the place %d", guess, got, err, want)
		}
	}
}

// FuzzRead holds that whatever a model writes, what is taken stands in the text.
func FuzzRead(f *testing.F) {
	f.Add(`{"claims":[{"exact":"It was closed in March.","start":3,"speaker":"The mayor"}]}`, article)
	f.Add("```json\n{\"claims\":[{\"exact\":\"\\ufffd\\u0000 closed in March\"}]}\n```", article)
	f.Add(`{"claims":[{"exact":"aaaaaaaaaaaaaaaaaaaa"}]}`, strings.Repeat("a", 100))
	f.Fuzz(func(t *testing.T, answer, text string) {
		if !utf8.ValidString(text) {
			return
		}
		found, proposed, refused, err := propose.Read(answer, text)
		if err == nil && len(found)+refused != proposed {
			t.Errorf("%d found and %d refused of %d", len(found), refused, proposed)
		}
		r := []rune(text)
		for _, x := range found {
			if err := claims.Stands(r, x.Exact, x.Start, x.End); err != nil {
				t.Error(err)
			}
			if x.Speaker != nil && string(r[*x.SpeakerStart:*x.SpeakerEnd]) != *x.Speaker {
				t.Errorf("the speaker %q does not stand at %d", *x.Speaker, *x.SpeakerStart)
			}
		}
	})
}
