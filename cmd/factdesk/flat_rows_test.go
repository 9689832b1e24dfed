//go:build linux

package main

import (
	"encoding/binary"
	"encoding/json"
	"strings"

	"modernc.org/libc"
	sqlite3 "modernc.org/sqlite/lib"
)

// counter says of a statement how many rows it examines, and how many it returns.
func (f *flat) counter() func(sql string) (examined, returned int) {
	if f.raw.SQLite {
		return f.sqliteSteps()
	}
	return f.postgresRows
}

type plan struct {
	NodeType   string  `json:"Node Type"`
	Rows       float64 `json:"Actual Rows"`
	Loops      float64 `json:"Actual Loops"`
	Removed    float64 `json:"Rows Removed by Filter"`
	Rechecked  float64 `json:"Rows Removed by Index Recheck"`
	JoinFilter float64 `json:"Rows Removed by Join Filter"`
	Plans      []plan
}

// handsOn are nodes whose rows one below them has read.
var handsOn = map[string]bool{"Subquery Scan": true, "Bitmap Heap Scan": true}

// examined are the rows that the scans below a node looked at.
func (p plan) examined() int {
	n := (p.Removed + p.Rechecked + p.JoinFilter) * p.Loops
	if strings.Contains(p.NodeType, "Scan") && !handsOn[p.NodeType] {
		n += p.Rows * p.Loops
	}
	sum := int(n)
	for _, below := range p.Plans {
		sum += below.examined()
	}
	return sum
}

func reads(sql string) bool {
	word, _, _ := strings.Cut(strings.TrimSpace(sql), " ")
	return strings.EqualFold(word, "SELECT") || strings.EqualFold(word, "WITH")
}

func (f *flat) postgresRows(sql string) (examined, returned int) {
	f.Helper()
	if !reads(sql) {
		return 0, 0
	}
	var out string
	if err := f.raw.QueryRowContext(f.Context(), "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, FORMAT JSON) "+sql).Scan(&out); err != nil {
		f.Errorf("EXPLAIN %s: %v", sql, err)
		return 0, 0
	}
	var plans []struct{ Plan plan }
	if err := json.Unmarshal([]byte(out), &plans); err != nil || len(plans) != 1 {
		f.Fatal(out, err)
	}
	return plans[0].Plan.examined(), int(plans[0].Plan.Rows)
}

// stepsPerRow is about how many steps SQLite's machine takes for a row that it reads
// and passes over.
const stepsPerRow = 5

// sqliteSteps counts the steps of SQLite's machine, on a connection that asks what
// the driver does not.
func (f *flat) sqliteSteps() func(sql string) (examined, returned int) {
	f.Helper()
	tls := libc.NewTLS()
	name, err := libc.CString(f.address)
	if err != nil {
		f.Fatal(err)
	}
	out := libc.Xmalloc(tls, 8)
	pointer := func() uintptr { return uintptr(binary.NativeEndian.Uint64(libc.GoBytes(out, 8))) }
	if rc := sqlite3.Xsqlite3_open_v2(tls, name, out, sqlite3.SQLITE_OPEN_READONLY, 0); rc != sqlite3.SQLITE_OK {
		f.Fatalf("open %s: %d", f.address, rc)
	}
	db := pointer()
	f.Cleanup(func() { sqlite3.Xsqlite3_close_v2(tls, db); tls.Close() })
	return func(sql string) (examined, returned int) {
		if !reads(sql) {
			return 0, 0
		}
		text, err := libc.CString(strings.ReplaceAll(sql, "lower_case(", "lower(")) // which the driver adds
		if err != nil {
			f.Fatal(err)
		}
		defer libc.Xfree(tls, text)
		if rc := sqlite3.Xsqlite3_prepare_v2(tls, db, text, -1, out, 0); rc != sqlite3.SQLITE_OK {
			f.Errorf("%s: %s", sql, libc.GoString(sqlite3.Xsqlite3_errmsg(tls, db)))
			return 0, 0
		}
		statement := pointer()
		defer sqlite3.Xsqlite3_finalize(tls, statement)
		for sqlite3.Xsqlite3_step(tls, statement) == sqlite3.SQLITE_ROW {
			returned++
		}
		return int(sqlite3.Xsqlite3_stmt_status(tls, statement, sqlite3.SQLITE_STMTSTATUS_VM_STEP, 0)) / stepsPerRow, returned
	}
}
