package extract

import (
	"fmt"
	"strings"
	"testing"

	"factdesk/claims/text"
)

// article is prose of the ordinary kind, with quotes, numbers and furniture.
const article = `Harbour dredging goes over budget | The Port Post

Watch video 02:11

The city of Port Selm has spent $44 million on dredging its harbour since 2016, nearly twice what it had planned, an audit found on Monday.

Mayor Thelma Brightwater said the affair had "cost every household about 1,200 dollars," and accused the contractor, Bayline Marine, of hiding invoices. The company has denied any wrongdoing.

“There never was a boat,” prosecutor Noel Carrow told jurors. “There were 74 invoices, and not one of them was signed.”

According to the comptroller, harbour fees rose 18 percent in five years while cargo fell by a quarter. Brightwater's deputy, Joss Verane, who signed the last contract, did not respond to questions.

Image: The dredger Aurora in 2023. Photo: Port Post/Ana Duro

`

func BenchmarkExtract(b *testing.B) {
	for _, kb := range []int{1, 5, 50, 500, 5000} {
		b.Run(fmt.Sprintf("%dKB", kb), func(b *testing.B) {
			s := strings.Repeat(article, 1+kb*1000/len(article))[:kb*1000]
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				all(Input{Text: s})
			}
		})
	}
}

func BenchmarkParse(b *testing.B) {
	s := strings.Repeat(article, 500)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		text.Parse(s)
	}
}
