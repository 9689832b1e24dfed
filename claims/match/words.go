package match

import (
	_ "embed"
	"strings"
)

//go:embed words.txt
var wordRows string

// tables are the lines of each block of words.txt.
var tables = blocks(wordRows)

func blocks(rows string) map[string][][]string {
	out, now := map[string][][]string{}, ""
	for line := range strings.Lines(rows) {
		switch words := strings.Fields(line); {
		case len(words) == 0, line[0] == '#':
		case line[0] != ' ':
			now = strings.TrimSuffix(strings.TrimSpace(line), ":")
		default:
			out[now] = append(out[now], words)
		}
	}
	return out
}

var (
	stopWords   = set(tables["stop words"])
	sameWords   = groups(tables["same words"])
	sameStems   = groups(tables["same stems"])
	irregular   = groups(tables["irregular forms"])
	numberWords = groups(tables["numbers"])
	phrases     = pairs(tables["pairs"])
	titles      = set(tables["titles"])
)

// everyday are terms of words that stand in any paper on any day; by pictures and posts a
// claim is about a picture, or about a post.
var (
	everyday = termsOf(tables["everyday words"])
	pictures = termsOf([][]string{strings.Fields("photograph footage screenshot snapshot meme")})
	posts    = termsOf([][]string{strings.Fields("tweet Twitter post")})
)

var scales = map[string]float64{"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
	"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9}

func set(lines [][]string) map[string]bool {
	out := map[string]bool{}
	for _, words := range lines {
		for _, w := range words {
			out[w] = true
		}
	}
	return out
}

func termsOf(lines [][]string) map[string]bool {
	out := map[string]bool{}
	for _, words := range lines {
		for _, t := range Terms(strings.Join(words, " ")) {
			out[t] = true
		}
	}
	return out
}

// groups maps each word of a line to the line's first.
func groups(lines [][]string) map[string]string {
	out := map[string]string{}
	for _, words := range lines {
		for _, w := range words {
			out[w] = words[0]
		}
	}
	return out
}

type phrase struct{ first, second string }

// pairs maps each pair of a line to the line's first word.
func pairs(lines [][]string) map[phrase]string {
	out := map[phrase]string{}
	for _, words := range lines {
		for _, w := range words[1:] {
			first, second, _ := strings.Cut(w, "+")
			out[phrase{first, second}] = words[0]
		}
	}
	return out
}
