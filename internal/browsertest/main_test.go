package browsertest

import (
	"os"
	"testing"
)

func TestMain(m *testing.M) { os.Exit(Tests{M: m}.Run()) }
