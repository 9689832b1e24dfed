package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// standard are the requirements of levels 1 and 2 of OWASP's ASVS 5.0.0, by section.
const standard = `
V1.1:1,2 V1.2:1,2,3,4,5,6,7,8,9 V1.3:1,2,3,4,5,6,7,8,9,10,11 V1.4:1,2,3 V1.5:1,2
V2.1:1,2,3 V2.2:1,2,3 V2.3:1,2,3,4 V2.4:1
V3.2:1,2 V3.3:1,2,3,4 V3.4:1,2,3,4,5,6 V3.5:1,2,3,4,5 V3.7:1,2
V4.1:1,2,3 V4.2:1 V4.3:1,2 V4.4:1,2,3,4
V5.1:1 V5.2:1,2,3 V5.3:1,2 V5.4:1,2,3
V6.1:1,2,3 V6.2:1,2,3,4,5,6,7,8,9,10,11,12 V6.3:1,2,3,4 V6.4:1,2,3,4 V6.5:1,2,3,4,5 V6.6:1,2,3 V6.8:1,2,3,4
V7.1:1,2,3 V7.2:1,2,3,4 V7.3:1,2 V7.4:1,2,3,4,5 V7.5:1,2 V7.6:1,2
V8.1:1,2 V8.2:1,2,3 V8.3:1 V8.4:1
V9.1:1,2,3 V9.2:1,2,3,4
V10.1:1,2 V10.2:1,2 V10.3:1,2,3,4 V10.4:1,2,3,4,5,6,7,8,9,10,11 V10.5:1,2,3,4,5 V10.6:1,2 V10.7:1,2,3
V11.1:1,2 V11.2:1,2,3 V11.3:1,2,3 V11.4:1,2,3,4 V11.5:1 V11.6:1
V12.1:1,2,3 V12.2:1,2 V12.3:1,2,3,4
V13.1:1 V13.2:1,2,3,4,5 V13.3:1,2 V13.4:1,2,3,4,5
V14.1:1,2 V14.2:1,2,3,4 V14.3:1,2,3
V15.1:1,2,3 V15.2:1,2,3 V15.3:1,2,3,4,5,6,7
V16.1:1 V16.2:1,2,3,4,5 V16.3:1,2,3,4 V16.4:1,2,3 V16.5:1,2,3
V17.1:1 V17.2:1,2,3,4 V17.3:1,2
`

var (
	tableRow  = regexp.MustCompile(`(?m)^\| (V[\d.]+) \| (\S+) \| (.+) \|$`)
	testNamed = regexp.MustCompile(`\b(?:Test|Fuzz)[A-Z]\w+`)
	testThere = regexp.MustCompile(`(?m)^func ((?:Test|Fuzz)[A-Z]\w+)\(`)
)

// TestTheStandardsTableIsWhole: docs/security.md says of each requirement whether it holds,
// once, and names no test that is not there.
func TestTheStandardsTableIsWhole(t *testing.T) {
	doc, err := os.ReadFile("../../docs/security.md")
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]bool{}
	for _, row := range tableRow.FindAllStringSubmatch(string(doc), -1) {
		if said[row[1]] || !strings.Contains("yes partly no operator n/a", row[2]) {
			t.Errorf("the row of %s says %q, or stands twice", row[1], row[2])
		}
		said[row[1]] = true
	}
	for section := range strings.FieldsSeq(standard) {
		name, all, _ := strings.Cut(section, ":")
		chapter, _, _ := strings.Cut(name, ".")
		for n := range strings.SplitSeq(all, ",") {
			if !said[name+"."+n] && !said[name] && !said[chapter] {
				t.Errorf("nothing is said of %s.%s", name, n)
			}
		}
	}
	there := testsThere(t)
	for _, name := range testNamed.FindAllString(string(doc), -1) {
		if !there[name] {
			t.Errorf("docs/security.md names %s, which is not there", name)
		}
	}
}

// testsThere are the names of all tests of the repository.
func testsThere(t *testing.T) map[string]bool {
	t.Helper()
	out := map[string]bool{}
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "node_modules" || d.Name() == ".git" || d.Name() == "build") {
			return fs.SkipDir
		}
		if !strings.HasSuffix(path, "_test.go") {
			return nil
		}
		text, err := os.ReadFile(path)
		for _, m := range testThere.FindAllSubmatch(text, -1) {
			out[string(m[1])] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}
