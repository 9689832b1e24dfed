package admin

import (
	"slices"
	"strings"
	"time"

	"factdesk/claims"
	"factdesk/claims/contradict"
	"factdesk/review"
)

// happening is an event in words.
type happening struct {
	At      time.Time
	Who     string
	What    string
	Details []string
}

// history turns events, newest first, into sentences.
func history(events []review.Event) []happening {
	out := []happening{}
	for _, e := range events {
		h := happening{At: e.At, Who: e.Actor, What: said(e)}
		for _, k := range sortedKeys(e.Detail) {
			if s := detail(e.Verb, k, e.Detail[k]); s != "" {
				h.Details = append(h.Details, s)
			}
		}
		out = append(out, h)
	}
	return out
}

// sentences say what a verb of an event means; %k stands for a detail.
var sentences = map[string]string{
	"opened":             "opened the case",
	"reworded":           "changed the claim",
	"assigned":           "assigned it to %assignee",
	"released":           "gave it back to everybody",
	"planned":            "set priority %priority",
	"source added":       "added the source “%title”",
	"source changed":     "changed the source “%title”",
	"source removed":     "removed the source “%title”",
	"source restored":    "restored the source “%title”",
	"note added":         "wrote a note",
	"note changed":       "changed a note",
	"note resolved":      "resolved a note",
	"note reopened":      "reopened a note",
	"proposed":           "proposed the verdict “%rating”",
	"withdrawn":          "withdrew the proposal",
	"sent back":          "sent it back: %reason",
	"approved":           "approved the verdict",
	"published":          "published the verdict “%rating”",
	"changes approved":   "let readers see what was changed since (%changes), edition %edition",
	"changes kept out":   "kept from readers what was changed since (%changes)",
	"retracted":          "retracted the verdict: %reason",
	"dismissed":          "dismissed it as %reason",
	"undismissed":        "brought it back",
	"accepted":           "accepted the candidate",
	"undone":             "undid the decision about the candidate",
	"joined":             "said that words in another article are this claim",
	"appearance added":   "added where it stands in “%headline”",
	"appearance removed": "took off where it stands in “%headline”",
	"told apart":         "said that it is not the same as another claim",
	"no longer apart":    "took back that it is not the same as another claim",
	"joined cluster":     "put it into the cluster “%name”",
	"left cluster":       "took it out of the cluster “%name”",
	"merged":             "merged it into another claim",
	"unmerged":           "made it a claim of its own again",
	"took in":            "merged another claim into it",
	"gave back":          "made a claim that was merged into it one of its own again",
	"reused":             "began with an earlier verdict, “%rating”, revision %revision: %reason",
	"grouped":            "confirmed that claims say the same",
	"split":              "took claims out",
	"clusters merged":    "merged “%from_name” into it",
	"renamed":            "renamed it from “%before” to “%name”",
	"grouping undone":    "undid a change",
	"imported":           "imported the article",
	"corrected":          "corrected what is known of the article",
	"model asked":        "had the model %model propose claims: %added new, %merged found already, %refused refused",
	"redacted":           "took the text down: %reason",
	"taken down":         "took words down: %reason",

	"contradiction found":    "found a contradiction (%rule)",
	"contradiction gone":     "closed a contradiction (%rule): %reason",
	"contradiction resolved": "decided about a contradiction (%rule): %as",
	"contradiction reopened": "took an answer about a contradiction (%rule) back",

	"fact-check linked":          "linked the fact-check by %publisher",
	"fact-check set apart":       "set the fact-check by %publisher apart",
	"fact-check link taken back": "took back what was said of the fact-check by %publisher",
}

func said(e review.Event) string {
	if e.Verb == "accepted" && e.Detail["extractor"] == claims.ByHand {
		return "picked the words by hand"
	}
	s, ok := sentences[e.Verb]
	if !ok {
		return e.Verb
	}
	for k, v := range e.Detail {
		switch {
		case e.Subject == "contradiction" && k == "as":
			v = strings.ToLower(answerOf(review.ContradictionState(v)))
		case e.Subject == "contradiction" && k == "rule":
			v = strings.ToLower(ruleWords[contradict.Rule(v)])
		}
		if k == "reason" && (e.Verb == "dismissed") {
			v = strings.ToLower(review.Reason(v).Label())
		}
		s = strings.ReplaceAll(s, "%"+k, shorten(v, 200))
	}
	return s
}

// detail is what a sentence leaves open and a person wants to know.
func detail(verb, key, value string) string {
	if value == "" {
		return ""
	}
	switch {
	case verb == "reworded":
		return capital(key) + ": " + value
	case key == "due_on":
		return "due " + day(value)
	case key == "before" && verb != "renamed" && verb != "grouping undone":
		return "before: " + value
	case key == "note" && (verb == "dismissed" || verb == "contradiction resolved"), key == "reason" && (verb == "merged" || verb == "took in"):
		return value
	case key == "claims":
		return count(len(strings.Fields(value)), "claim", "claims")
	case key == "did":
		return "what was undone: " + value
	case strings.HasPrefix(key, "waived "):
		return "Waived “" + strings.TrimPrefix(key, "waived ") + "”: " + value
	case verb == "corrected" || verb == "imported" && key == "candidates":
		return capital(key) + ": " + value
	}
	return ""
}

func sortedKeys(m map[string]string) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}
