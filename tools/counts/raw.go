package main

import (
	"fmt"
	"strconv"
	"strings"
)

var rawHead = []string{"package", "functions", "over 15", "over 25", "worst", "named", "operators", "comparisons", "cases", "spelled", "crowded", "code", "tests"}

// raw is every number, a package a line.
func raw(all []counts) string {
	var s strings.Builder
	s.WriteString(strings.Join(rawHead, "\t") + "\n")
	for _, c := range all {
		fmt.Fprintf(&s, "%s\t%d\t%d\t%d\t%d\t%s\t%d\t%d\t%d\t%d\t%d\t%d\t%d\n", c.Name, c.Functions, c.Over15, c.Over25, c.Worst, c.WorstName,
			c.Operators, c.Comparisons, c.Cases, c.Spelled, c.Crowded, c.Code, c.Tests)
	}
	return s.String()
}

func readRaw(path string) ([]counts, error) {
	rows, err := readTable(path, len(rawHead))
	if err != nil {
		return nil, err
	}
	var all []counts
	for _, row := range rows {
		c := counts{Name: row[0], WorstName: row[5]}
		numbers := []*int{&c.Functions, &c.Over15, &c.Over25, &c.Worst, nil, &c.Operators, &c.Comparisons, &c.Cases, &c.Spelled, &c.Crowded, &c.Code, &c.Tests}
		for i, to := range numbers {
			if to == nil {
				continue
			}
			if *to, err = strconv.Atoi(row[i+1]); err != nil {
				return nil, fmt.Errorf("%s, %s: %w", path, row[0], err)
			}
		}
		all = append(all, c)
	}
	return all, nil
}
