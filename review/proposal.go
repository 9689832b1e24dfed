package review

import (
	"strings"
	"time"

	"github.com/google/uuid"

	"factdesk/claims"
)

// ModelPrefix begins the extractor of a candidate that a model proposed; the model's
// name follows.
const ModelPrefix = "model:"

// modelToo is the cue of a candidate of the built-in extractor's that a model
// proposed as well. It moves no worth: the order of a list stays the extractor's.
const modelToo = "a model proposed it too"

// MergeProposals sorts what a model proposed of a snapshot into the candidates that are
// there. Those that overlap one (at least half of what both cover) are merged: an
// undecided one that an extractor found gets a cue, and is among changed. The rest
// are new candidates. Nothing that a person decided is touched.
func MergeProposals(there []claims.Candidate, found []claims.Found, in *claims.Snapshot, model string, now time.Time) (added, changed []claims.Candidate, merged int) {
	marked := map[uuid.UUID]bool{}
	for _, f := range found {
		twin := sameWords(there, f)
		if twin == nil {
			c := proposal(f, in, model, now)
			there, added = append(there, c), append(added, c)
			continue
		}
		merged++
		if twin.State == claims.CandidateNew && !marked[twin.ID] && markModel(twin) {
			marked[twin.ID], changed = true, append(changed, *twin)
		}
	}
	return added, changed, merged
}

func proposal(f claims.Found, in *claims.Snapshot, model string, now time.Time) claims.Candidate {
	f.Kinds, f.Quantities, f.Worth, f.CheckWorthy = []claims.Kind{}, []claims.Quantity{}, 0.5, true
	f.Cues = []claims.Cue{{Name: "a model proposed it", Weight: 0.5, Start: f.Start, End: f.End}}
	return in.Propose(uuid.Must(uuid.NewV7()), f, ModelPrefix+model, now)
}

// sameWords is the candidate that covers the most of the same words, nil if none
// covers half.
func sameWords(there []claims.Candidate, f claims.Found) *claims.Candidate {
	var best *claims.Candidate
	most := 0.5
	for i := range there {
		c := &there[i]
		both := min(c.End, f.End) - max(c.Start, f.Start)
		if share := float64(both) / float64(max(c.End, f.End)-min(c.Start, f.Start)); share >= most {
			best, most = c, share
		}
	}
	return best
}

// markModel adds the cue, unless it is there or a model is who proposed it.
func markModel(c *claims.Candidate) bool {
	if strings.HasPrefix(c.Extractor, ModelPrefix) {
		return false
	}
	for _, cue := range c.Cues {
		if cue.Name == modelToo {
			return false
		}
	}
	c.Cues = append(c.Cues, claims.Cue{Name: modelToo})
	c.Version++
	return true
}
