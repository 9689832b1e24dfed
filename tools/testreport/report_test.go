package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReport(t *testing.T) {
	for _, tt := range []struct {
		name   string
		events string
		needs  []string
		ok     bool
		want   []string // lines that the report must print
	}{
		{
			name: "leaves count, by database and browser",
			events: `
{"Action":"output","Package":"p","Test":"TestA/sqlite","Output":"=== RUN\n"}
{"Action":"pass","Package":"p","Test":"TestA/sqlite"}
{"Action":"output","Package":"p","Test":"TestA/other","Output":"  x.go:1: database: PostgreSQL\n"}
{"Action":"pass","Package":"p","Test":"TestA/other/deep"}
{"Action":"pass","Package":"p","Test":"TestA/other"}
{"Action":"pass","Package":"p","Test":"TestA"}
{"Action":"output","Package":"p","Test":"TestB","Output":"  x.go:1: browser: Chromium 1\n"}
{"Action":"pass","Package":"p","Test":"TestB"}
{"Action":"pass","Package":"p","Elapsed":1}`,
			needs: []string{"sqlite", "postgres", "browser"},
			ok:    true,
			want:  []string{"on SQLite: 1 tests, on PostgreSQL: 1 tests, in the browser: 1 tests", "3 passed, 0 failed, 0 skipped"},
		},
		{
			name: "a failure is shown in full",
			events: `
{"Action":"output","Package":"p","Test":"TestA","Output":"  x.go:1: boom\n"}
{"Action":"fail","Package":"p","Test":"TestA"}
{"Action":"fail","Package":"p"}`,
			want: []string{"  x.go:1: boom", "0 passed, 1 failed, 0 skipped"},
		},
		{
			name: "a package that died in a test",
			events: `
{"Action":"run","Package":"p","Test":"TestA"}
{"Action":"output","Package":"p","Test":"TestA","Output":"panic: x\n"}
{"Action":"fail","Package":"p"}`,
			want: []string{"panic: x", "0 passed, 1 failed, 0 skipped"},
		},
		{
			name: "a package that does not compile",
			events: `
{"Action":"build-output","ImportPath":"p","Output":"p.go:1: syntax\n"}
{"Action":"build-fail","ImportPath":"p"}
{"Action":"fail","Package":"p"}`,
			want: []string{"p.go:1: syntax", "0 passed, 1 failed, 0 skipped"},
		},
		{
			name: "a skip for want of ../shared",
			events: `
{"Action":"output","Package":"p","Test":"TestA","Output":"  x.go:1: ../shared missing\n"}
{"Action":"skip","Package":"p","Test":"TestA"}
{"Action":"pass","Package":"p"}`,
			ok:   true,
			want: []string{"0 passed, 0 failed, 1 skipped"},
		},
		{
			name: "a skip for another reason",
			events: `
{"Action":"output","Package":"p","Test":"TestA","Output":"=== RUN   TestA\n"}
{"Action":"output","Package":"p","Test":"TestA","Output":"  x.go:1: no PostgreSQL\n"}
{"Action":"skip","Package":"p","Test":"TestA"}
{"Action":"pass","Package":"p"}`,
			want: []string{"must not be skipped: p TestA: x.go:1: no PostgreSQL", "0 passed, 0 failed, 1 skipped"},
		},
		{
			name:   "nothing ran on a database that must be used",
			events: `{"Action":"pass","Package":"p","Test":"TestA"}`,
			needs:  []string{"postgres"},
			want:   []string{"no test ran on postgres", "1 passed, 0 failed, 0 skipped"},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var out strings.Builder
			r := newReport(&out)
			if err := r.read(strings.NewReader(tt.events)); err != nil {
				t.Fatal(err)
			}
			if ok := r.finish(tt.needs); ok != tt.ok {
				t.Errorf("finish = %v, want %v", ok, tt.ok)
			}
			for _, line := range tt.want {
				if !strings.Contains("\n"+out.String(), "\n"+line+"\n") {
					t.Errorf("no line %q in the report\n%s", line, cmp.Diff(tt.want, strings.Split(out.String(), "\n")))
				}
			}
		})
	}
}

func TestSlowTestsAndPackagesAreNamed(t *testing.T) {
	var out strings.Builder
	r := newReport(&out)
	events := `
{"Action":"pass","Package":"p","Test":"TestQuick","Elapsed":0.5}
{"Action":"pass","Package":"p","Test":"TestLong","Elapsed":80}
{"Action":"pass","Package":"p","Elapsed":100}
{"Action":"pass","Package":"q","Test":"TestMiddle","Elapsed":9}
{"Action":"pass","Package":"q","Elapsed":10}`
	if err := r.read(strings.NewReader(events)); err != nil {
		t.Fatal(err)
	}
	out.Reset()
	r.printSlow(1)
	want := "slow:   80.0 s  p TestLong\nslow:    9.0 s  q TestMiddle\nover its budget: p took 100 s, 40 are its own (tools/testreport/slow.go)\n"
	if out.String() != want {
		t.Errorf("it says\n%swant\n%s", out.String(), want)
	}
	out.Reset()
	if r.printSlow(raced); strings.Contains(out.String(), "budget") {
		t.Errorf("under the race detector a package has longer: %s", out.String())
	}
}
