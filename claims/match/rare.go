package match

import "math"

// rareLetters are letters of a query with how much each run says.
type rareLetters struct {
	letters
	rarity []float32 // of each run
}

// typical is how rare a run of letters is taken to be that is in no word of the query.
const typical = 5

// rarelyOf weighs the letters of a query by the rarity of the words they stand in, and
// of several words by the most frequent. It needs no counts but those of the words.
func rarelyOf(body []token, all letters, rarity func(term string) float64) rareLetters {
	of := map[uint32]float32{}
	for _, t := range body {
		w := float32(1)
		if t.term != "" {
			w = float32(rarity(t.term))
		}
		for _, h := range hashes(" " + t.word + " ") {
			if known, ok := of[h]; !ok || w < known {
				of[h] = w
			}
		}
	}
	out := rareLetters{letters: all, rarity: make([]float32, len(all.runs))}
	squares := 0.0
	for i, r := range out.runs {
		w, ok := of[r.hash]
		if !ok { // it runs from one word into the next
			w = typical
		}
		out.rarity[i] = w
		squares += float64(w*r.weight) * float64(w*r.weight)
	}
	out.norm = math.Sqrt(squares)
	return out
}

// compare gives the cosine with two texts taken as one.
func (q rareLetters) compare(a, b letters) float64 {
	dot, squares := 0.0, 0.0
	for i, j, k := 0, 0, 0; i < len(a.runs) || j < len(b.runs); {
		var r run
		switch {
		case j == len(b.runs), i < len(a.runs) && a.runs[i].hash < b.runs[j].hash:
			r = a.runs[i]
			i++
		case i == len(a.runs), b.runs[j].hash < a.runs[i].hash:
			r = b.runs[j]
			j++
		default: // twice as often, damped
			r = run{a.runs[i].hash, max(a.runs[i].weight, b.runs[j].weight) + math.Ln2}
			i++
			j++
		}
		for k < len(q.runs) && q.runs[k].hash < r.hash {
			k++
		}
		w := float64(r.weight) * typical
		if k < len(q.runs) && q.runs[k].hash == r.hash {
			w = float64(r.weight * q.rarity[k])
			dot += w * float64(q.runs[k].weight*q.rarity[k])
		}
		squares += w * w
	}
	if dot == 0 {
		return 0
	}
	return dot / q.norm / math.Sqrt(squares)
}
