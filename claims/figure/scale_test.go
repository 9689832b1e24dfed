package figure

import "testing"

// TestMultipliers: what multiplies a number, by what stands around both.
func TestMultipliers(t *testing.T) {
	for _, tt := range []row{
		// beside money, glued or apart
		{"It cost $5m, £6 m and €7 M.", "5000000; 6000000; 7000000"},
		{"It cost $5bn, $6 bn, $7BN and $8 Bn.", "5000000000; 6000000000; 7000000000; 8000000000"},
		{"It cost $5tn, $6T and $7 T.", "5000000000000; 6000000000000; 7000000000000"},
		{"It cost $5k, $6 k and $7K.", "5000; 6000; 7000"},
		{"It cost $5bil and $6 bil.", "5000000000; 6000000000"},
		{"It cost $5mil and $6 mil.", "5000000; 6000000"},
		{"It cost £4 mio and £5mio.", "4000000; 5000000"},
		{"It cost 4 Mio. euros, 5 mrd. euros.", "4000000 euro; 5000000000 euro"},
		{"It cost €5 mlrd, €6 mia, €7 mld.", "5000000000; 6000000000; 7000000000"},
		{"It cost 5 mia. kroner.", "5000000000 krone"},
		{"It cost 6 mld lire.", "6000000000 lira"},
		{"It cost €5 mill. and 6 mill. euros.", "5000000; 6000000 euro"},
		{"It has 12 mill workers.", "12"},
		{"It has 12 mill. Workers left.", "12"},
		{"It cost Php1.2-B then.", "1200000000"},
		{"It cost $500-M and €7-K.", "500000000; 7000"},
		{"It has a 4-B pencil.", "4"},
		{"It cost $5-M-a-year.", "5000000"},
		{"It cost USD 5 m and RM6 b.", "5000000; 6000000000"},
		{"It cost Rs. 5 m and Y=6 b.", "5000000; 6000000000"},
		{"It cost $US5 m.", "5000000"},
		{"It cost 5 m euros.", "5000000 euro"},

		// rupees
		{"It cost Rs 7 cr, Rs 8cr, ₹9 Cr.", "70000000; 80000000; 90000000"},
		{"It cost Rs 2L and Rs. 3 L.", "200000; 300000"},
		{"It cost ₹1.2 lakh cr.", "1200000000000"},
		{"It cost 7 cr rupees.", "70000000 rupee"},
		{"He saw 7 cr then.", "7"},
		{"A bottle of 2L.", "2 litre"},

		// people
		{"Some 8 B people, 9 M viewers.", "8000000000; 9000000"},
		{"Some 8B people.", "8000000000"},
		{"Room 8 B is shut.", "8"},

		// metres
		{"It is 37m (121ft) tall.", "37 metre; 121 foot"},
		{"It is 121ft (37m) tall.", "121 foot; 37 metre"},
		{"It is 5m (16 feet) deep.", "5 metre; 16 foot"},
		{"It is 1.8m tall.", "1.8 metre"},
		{"It has 5m people (121 of them).", "5000000; 121"},
		{"It cost $37m (121ft of it).", "37000000; 121 foot"},

		// tonnes
		{"It made 816 000 t of it.", "816000 tonne"},
		{"It made 816,000t of it.", "816000 tonne"},
		{"It made 5 kilotonnes, 6 megatonnes.", "5 kilotonne; 6 megatonne"},

		// powers of ten
		{"It has 10^6 of it.", "1000000"},
		{"It has 10⁶ of it.", "1000000"},
		{"It has 3×10⁹ of it.", "3000000000"},
		{"It has 3 × 10⁻² of it.", "0.03"},
		{"It has 3 x 10^-2 of it.", "0.03"},
		{"It has 3 * 10^2 of it.", "300"},
		{"It has 1.5x10-3 of it.", "0.0015"},
		{"It has 10 6 of it.", "10; 6"},
		{"It has 5 x 10 of it.", "5; 10"},
		{"It has 4 arab rupees.", "4000000000 rupee"},

		// groups
		{"It has 1'234'567 of it.", "1234567"},
		{"It has 1’234’567.5 of it.", "1234567.5"},
		{"It has 1 234 567 of it.", "1234567"},
		{"It has '5' 234 of it.", "5; 234"},

		// fractions
		{"It is 3⁄4 of it.", "/0.75"},
		{"It is 2 1⁄2 miles.", "2.5 mile"},
		{"It is 2½ miles.", "2.5 mile"},
	} {
		if got := figures(tt.text); got != tt.want {
			t.Errorf("figures of %q = %q, want %q", tt.text, got, tt.want)
		}
	}
}
