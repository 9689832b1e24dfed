package auth

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"io"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"factdesk/internal/errs"
)

// commonList are the commonest passwords of long breach lists, sorted: 50,000 that are
// long enough for us, and 10,000 shorter ones that people put digits behind. `make
// passwords` makes it; NOTICE says of what.
//
//go:embed common.txt.gz
var commonList []byte

// common is that list, unpacked by the first who chooses a password.
var common = sync.OnceValue(func() []string {
	z, err := gzip.NewReader(bytes.NewReader(commonList))
	if err != nil {
		panic("auth: list of passwords: " + err.Error())
	}
	text, err := io.ReadAll(z)
	if err != nil {
		panic("auth: list of passwords: " + err.Error())
	}
	return strings.Split(string(text), "\n")
})

// owner is whose password it is to be, and what they would think of first.
type owner struct{ name, email, desk string }

// checkGuessable refuses what guessers try first.
func checkGuessable(password string, o owner) error {
	folded := fold(password)
	switch {
	case repeats(folded):
		return errs.In("password", "The password must not be one character or one short word again and again.")
	case isCommon(folded):
		return errs.In("password", "This is one of the commonest passwords, or one with digits or signs around it: guessers try these first. Choose a few words that have nothing to do with each other.")
	case o.names(folded):
		return errs.In("password", "The password must not be your name, your e-mail address or the name of this desk, with digits or signs around it either.")
	}
	return nil
}

// fold makes the same of what differs in case or in how it is written.
func fold(s string) string { return strings.ToLower(norm.NFKC.String(strings.TrimSpace(s))) }

// isCommon looks a password up as it is and without what people put around a word when
// they are asked for digits and signs.
func isCommon(folded string) bool {
	for _, s := range []string{folded, core(folded)} {
		for _, form := range []string{s, plainLetters.Replace(s)} {
			if _, found := slices.BinarySearch(common(), form); found {
				return true
			}
		}
	}
	return false
}

// plainLetters undoes the digits and signs that stand for letters.
var plainLetters = strings.NewReplacer("0", "o", "1", "i", "3", "e", "4", "a", "5", "s", "7", "t", "@", "a", "$", "s", "!", "i")

// core is what is left without digits and signs at the ends, but for those that may
// stand for a letter at the beginning.
func core(s string) string {
	s = strings.TrimRightFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	return strings.TrimLeftFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '@' && r != '$' })
}

// names says whether a password is made of nothing but what everybody knows of its
// owner.
func (o owner) names(folded string) bool {
	local, domain, _ := strings.Cut(o.email, "@")
	site, _, _ := strings.Cut(domain, ".")
	known := append(strings.Fields(o.name), o.name, o.email, local, site, o.desk, "factdesk")
	for _, form := range []string{folded, plainLetters.Replace(core(folded))} {
		rest := onlyLetters(form)
		if rest != "" && slices.ContainsFunc(known, func(k string) bool { return onlyLetters(fold(k)) == rest }) {
			return true
		}
	}
	return false
}

func onlyLetters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, s)
}

// repeats says whether a text is a unit shorter than any password, twice or more.
func repeats(s string) bool {
	r := []rune(s)
	for unit := 1; unit < minPassword && unit <= len(r)/2; unit++ {
		if slices.Equal(r[unit:], r[:len(r)-unit]) {
			return true
		}
	}
	return false
}
