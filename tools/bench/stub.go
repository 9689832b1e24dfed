package main

import (
	"context"
	"flag"
)

func load(context.Context, settings) error { return nil }
func commandFlags(*flag.FlagSet)           {}
