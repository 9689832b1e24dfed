package english

import (
	"strings"
	"testing"

	"factdesk/claims/text"
)

// TestFullNames: what is somebody's full name, without titles, and what is none.
func TestFullNames(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// Titles, roles, bodies and countries before the name.
		{"Prime Minister Jane Roe resigned on Friday.", "Jane Roe"},
		{"Former President Barack Obama wrote a book.", "Barack Obama"},
		{"Lt. Col. Tom Park was wounded near the river.", "Tom Park"},
		{"British Foreign Secretary David Quill flew home.", "David Quill"},
		{"The court heard Judge Mary Quill for an hour.", "Mary Quill"},
		{"Harvard professor Jane Roe counted the votes.", "Jane Roe"},
		// The name itself.
		{"The novel is by John le Carré and sold well.", "John le Carré"},
		{"The ship was bought by Jean-Luc Quill in May.", "Jean-Luc Quill"},
		{"The prize went to J. K. Rowling for her book.", "J. K. Rowling"},
		{"The prize went to Sammy Davis Jr. in 1968.", "Sammy Davis Jr."},
		{"The talks were led by Mary O’Hara of the union.", "Mary O’Hara"},
		{"Jane Roe's lawyer left the court.", "Jane Roe"},
		{"The farm of Maria dos Santos burned down.", "Maria dos Santos"},
		// Several, and the same again.
		{"Jane Roe, Tom Park and Mary Quill were elected.", "Jane Roe, Tom Park, Mary Quill"},
		{"Mary Jane Roe was elected. Ms. Jane Roe is 40.", "Mary Jane Roe"},
		{"Jane\nRoe was elected. Jane Roe is 40.", "Jane Roe"},
		// Places, bodies, days, works.
		{"The Office for Budget Responsibility met on Friday.", ""},
		{"The United Kingdom voted in June.", ""},
		{"The Supreme Court met on Monday.", ""},
		{"The White House was lit in blue.", ""},
		{"Last Friday Parliament met again.", ""},
		{"On Friday Jane said so.", ""},
		{"He flew home on Monday Reed said.", ""},
		{"On Friday Jane Poole said so.", "Jane Poole"},
		{"The Free Party won 12 seats.", ""},
		{"The Harbour Bank sold 12 houses.", ""},
	} {
		var got []string
		for _, who := range findPeople(text.Parse(tt.text)).all {
			got = append(got, who.name)
		}
		if names := strings.Join(got, ", "); names != tt.want {
			t.Errorf("full names in %q: %q, want %q", tt.text, names, tt.want)
		}
	}
}

// TestGenders: what a given name or a role tells of somebody.
func TestGenders(t *testing.T) {
	for _, tt := range []struct {
		text string
		want gender
	}{
		{"Mary-Ann Quill resigned.", she},
		{"Wenzel Okonjo, a businessman from Selm, resigned.", he},
		{"Chairwoman Wenzel Okonjo resigned.", she},
		{"Engineer Wenzel Okonjo resigned.", 0},
	} {
		list := findPeople(text.Parse(tt.text)).all
		if len(list) != 1 || list[0].gender != tt.want {
			t.Errorf("in %q: %d people, want one of gender %d", tt.text, len(list), tt.want)
		}
	}
}
