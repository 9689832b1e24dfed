package main

import (
	"os"
	"strings"
	"testing"

	"factdesk/internal/config"
)

func TestTheReadmeListsEverySetting(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if table := config.Markdown(); !strings.Contains(string(readme), table) {
		t.Errorf("the README's table of settings is not this:\n%s", table)
	}
}
