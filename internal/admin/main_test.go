package admin_test

import (
	"os"
	"testing"

	"factdesk/internal/browsertest"
)

func TestMain(m *testing.M) { os.Exit(browsertest.Tests{M: m}.Run()) }
