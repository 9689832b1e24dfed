package main

import (
	"os"
	"strings"
	"testing"
)

// TestTheNoticeIsInStep wants the modules of the program in NOTICE, and no others.
func TestTheNoticeIsInStep(t *testing.T) {
	notice, err := os.ReadFile("../../NOTICE")
	if err != nil {
		t.Fatal(err)
	}
	modules, err := inProgram()
	if err != nil {
		t.Fatal(err)
	}
	if want := "\n\n" + table(modules); !strings.HasSuffix(string(notice), want) {
		t.Errorf("NOTICE does not end with what `go run ./tools/licences` prints:%s", want)
	}
}

// TestWhatIsNoLicenceHasNoName holds that a text nobody has read is not passed over.
func TestWhatIsNoLicenceHasNoName(t *testing.T) {
	for text, want := range map[string]string{
		"All rights reserved.": "", "": "",
		"Permission is hereby granted, free\nof charge, to any person": "MIT",
	} {
		if got := name(text); got != want {
			t.Errorf("name(%q) = %q, want %q", text, got, want)
		}
	}
}
