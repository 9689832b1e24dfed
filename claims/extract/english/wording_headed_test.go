package english

import "testing"

// TestHeadedBodies: the name of a body for its noun, where exactly one fits.
func TestHeadedBodies(t *testing.T) {
	const agency = "The Household Energy Agency paid 4,000 grants in 2025. "
	for _, tt := range []struct{ name, text, want string }{
		{"the agency", agency + "The agency had 12 staff.", "[The agency→The Household Energy Agency] had 12 staff."},
		{"a paragraph later", agency + "\n\nThe agency had 12 staff.", "[The agency→The Household Energy Agency] had 12 staff."},
		{"another agency", agency + "A rival agency paid none. The agency had 12 staff.", "The agency had 12 staff."},
		{"another name", agency + "The Peat Land Agency paid none. The agency had 12 staff.", "The agency had 12 staff."},
		{"another body between", agency + "The audit was by Norholt Foods. The agency had 12 staff.", "The agency had 12 staff."},
		{"named behind", "The agency had 12 staff. " + agency, "The agency had 12 staff."},
		{"another noun", agency + "The company had 12 staff.", "The company had 12 staff."},
		{"they who are no senate", "The State Senate said they had lost 12 tractors.", "?They? had lost 12 tractors."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantWording(t, tt.text, tt.want) })
	}
}
