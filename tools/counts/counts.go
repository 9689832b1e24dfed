package main

import (
	"math"
	"strconv"
	"strings"
)

// counts are what a package, or a group of them, amounts to.
type counts struct {
	Name                                                         string
	Functions, Over15, Over25                                    int
	Worst                                                        int
	WorstName                                                    string
	Operators, Comparisons, Cases, Spelled, Crowded, Code, Tests int
}

const (
	wide     = 15 // branches above which a second idea is likely
	tooWide  = 25
	thousand = 1000
)

func (c *counts) function(f function) {
	c.Functions++
	if f.branches > wide {
		c.Over15++
	}
	if f.branches > tooWide {
		c.Over25++
	}
	if f.branches > c.Worst {
		c.Worst, c.WorstName = f.branches, f.name
	}
	c.Operators += f.operators
	c.Comparisons += f.comparisons
	c.Cases += f.cases
	c.Spelled += f.spelled
	c.Crowded += f.crowded
}

func (c *counts) add(d counts) {
	c.Functions += d.Functions
	c.Over15 += d.Over15
	c.Over25 += d.Over25
	if d.Worst > c.Worst || d.Worst == c.Worst && d.WorstName < c.WorstName {
		c.Worst, c.WorstName = d.Worst, d.WorstName
	}
	c.Operators += d.Operators
	c.Comparisons += d.Comparisons
	c.Cases += d.Cases
	c.Spelled += d.Spelled
	c.Crowded += d.Crowded
	c.Code += d.Code
	c.Tests += d.Tests
}

// figure is one number of the table that may only get better.
type figure struct {
	name   string
	digits int
	of     func(counts) float64
	rises  bool // better when it is higher
	claims bool // held in claims alone: elsewhere words are names of fields and columns
}

// figures are rounded, and so coarse that an honest line more does not trip them.
var figures = []figure{
	{name: "over 15 %", digits: 1, of: func(c counts) float64 { return share(c.Over15, c.Functions) * 100 }},
	{name: "over 25", digits: 0, of: func(c counts) float64 { return float64(c.Over25) }},
	{name: "worst", digits: 0, of: func(c counts) float64 { return float64(c.Worst) }},
	{name: "&& ||", digits: 0, of: func(c counts) float64 { return share(c.Operators, c.Code) * thousand }},
	{name: "&& || a function", digits: 1, of: func(c counts) float64 { return share(c.Operators, c.Functions) }},
	{name: `== "word"`, digits: 0, of: func(c counts) float64 { return share(c.Comparisons, c.Code) * thousand }},
	{name: `case "word"`, digits: 0, of: func(c counts) float64 { return share(c.Cases, c.Code) * thousand }, claims: true},
	{name: "spelled", digits: 0, of: func(c counts) float64 { return share(c.Spelled, c.Code) * thousand }, claims: true},
	{name: "crowded", digits: 0, of: func(c counts) float64 { return share(c.Crowded, c.Code) * thousand }},
	{name: "tests", digits: 2, of: func(c counts) float64 { return share(c.Tests, c.Code) }, rises: true},
}

func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

func (f figure) holds(name string) bool { return !f.claims || strings.HasPrefix(name, "claims") }

func (f figure) show(c counts) string {
	return strconv.FormatFloat(f.round(f.of(c)), 'f', f.digits, 64)
}

// round gives what stands in the files.
func (f figure) round(x float64) float64 {
	scale := math.Pow(10, float64(f.digits))
	return math.Round(x*scale) / scale
}

func (f figure) worse(now, before float64) bool {
	if f.rises {
		return now < before
	}
	return now > before
}
