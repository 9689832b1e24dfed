package match

import (
	"math"
)

// letters are the runs of three to five letters of a text, hashed, with how often they
// stand there, damped. What one hash stands for twice is too rare to matter.
type letters struct {
	runs []run // ascending by hash
	norm float64
}

type run struct {
	hash   uint32
	weight float32
}

// maxLetters bounds the bytes of a wording whose runs are counted.
const maxLetters = 1500

func lettersOf(wording string) letters {
	return counted(sorted(hashes(wording)))
}

func hashes(wording string) []uint32 {
	wording = wording[:min(len(wording), maxLetters)]
	if isASCII(wording) {
		return hashesOf([]byte(wording))
	}
	return hashesOf([]rune(wording))
}

func hashesOf[L byte | rune](r []L) []uint32 {
	out := make([]uint32, 0, 3*len(r))
	for i := range r {
		h := uint32(2166136261) // FNV-1a over runes
		for n, c := range r[i:min(i+5, len(r))] {
			if h = (h ^ uint32(c)) * 16777619; n >= 2 {
				out = append(out, h)
			}
		}
	}
	return out
}

// sorted sorts numbers by one byte after the other, the last first: for some hundred that
// are spread evenly that takes a fifth of what comparing them does.
func sorted(h []uint32) []uint32 {
	from, to := h, make([]uint32, len(h))
	for shift := 0; shift < 32; shift += 8 {
		var at [257]int32
		for _, n := range from {
			at[n>>shift&0xff+1]++
		}
		for i := range 256 {
			at[i+1] += at[i]
		}
		for _, n := range from {
			b := n >> shift & 0xff
			to[at[b]] = n
			at[b]++
		}
		from, to = to, from
	}
	return from
}

func counted(hashes []uint32) letters {
	out := letters{runs: make([]run, 0, len(hashes))}
	squares := 0.0
	for i := 0; i < len(hashes); {
		j := i
		for j < len(hashes) && hashes[j] == hashes[i] {
			j++
		}
		w := 1.0
		if j-i > 1 {
			w += math.Log(float64(j - i))
		}
		out.runs = append(out.runs, run{hashes[i], float32(w)})
		squares += w * w
		i = j
	}
	out.norm = math.Sqrt(squares)
	return out
}

// compare gives the cosine of two texts' letters, and how much of b's is in a.
func (a letters) compare(b letters) (cosine, covered float64) {
	if a.norm == 0 || b.norm == 0 {
		return 0, 0
	}
	dot, inside := 0.0, 0.0
	for i, j := 0, 0; i < len(a.runs) && j < len(b.runs); {
		switch x, y := a.runs[i], b.runs[j]; {
		case x.hash < y.hash:
			i++
		case x.hash > y.hash:
			j++
		default:
			dot += float64(x.weight) * float64(y.weight)
			inside += float64(y.weight) * float64(y.weight)
			i++
			j++
		}
	}
	return dot / a.norm / b.norm, inside / b.norm / b.norm
}

// spelling is how alike the letters of the query are.
func (x *scorer) spelling(text, title letters) Part {
	return Part{PartLetters, alikeLetters(x.letters, x.rare, text, title), x.by.letters, ""}
}

// alikeLetters is how alike letters are: of the text and of the title, each with how
// much of it is in the query, which is often longer; and, weighed by their rarity, of
// both as one.
func alikeLetters(query letters, rare rareLetters, text, title letters) float64 {
	c, covered := query.compare(text)
	value := c + 0.7*covered
	most := c
	if len(title.runs) > 0 {
		c, covered = query.compare(title)
		value += c + 0.7*covered
		most = max(most, c)
	}
	return 0.4*(value+most)/4.4 + 0.6*rare.compare(text, title)
}
