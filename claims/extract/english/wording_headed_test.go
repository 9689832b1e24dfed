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
		{"another body between", agency + "The audit was by Norholt Foods. The agency had 12 staff.", "[The agency→The Household Energy Agency] had 12 staff."},
		{"a body that goes on", "The Network on Health and the Rights of Villagers met. The network had 12 staff.", "[The network→The Network on Health and the Rights of Villagers] had 12 staff."},
		{"a ship", "The MV Orla Bay sank near Selm. The ferry had 12 doors.", "[The ferry→The MV Orla Bay] had 12 doors."},
		{"two ships", "The MV Orla Bay hit the MV Selm. The ferry had 12 doors.", "The ferry had 12 doors."},
		{"a law", "The House passed the Farm Repair Act. The Senate passed the bill by 12 votes.", "The Senate passed [the bill→the Farm Repair Act] by 12 votes."},
		{"two laws", "The House passed the Farm Repair Act and the Peat Act. The Senate passed the bill by 12 votes.", "The Senate passed the bill by 12 votes."},
		{"introduced behind its name", "Peat Aid, a Selm-based charity, met. The charity had 12 staff.", "[The charity→Peat Aid] had 12 staff."},
		{"introduced before its name", "Carmaker Norvik closed. The carmaker had 12 staff.", "[The carmaker→Norvik] had 12 staff."},
		{"a firm by its short form", "Norvik Inc. closed. The company had 12 staff.", "[The company→Norvik Inc] had 12 staff."},
		{"a carmaker is a firm", "Carmaker Norvik closed. The firm had 12 staff.", "[The firm→Norvik] had 12 staff."},
		{"two firms", "Carmaker Norvik sued Orla Inc. in 2019. The firm had 12 staff.", "The firm had 12 staff."},
		{"a line and a bank", "Kestrel Lines and the Harbour Bank met in Selm. The firm had 12 staff.", "The firm had 12 staff."},
		{"a firm, and another name since", "Carmaker Norvik closed. Orla Bay opened. The firm had 12 staff.", "The firm had 12 staff."},
		{"named behind", "The agency had 12 staff. " + agency, "The agency had 12 staff."},
		{"another noun", agency + "The company had 12 staff.", "The company had 12 staff."},
		{"a ship that was one of many first", "A ferry sank in 2019. The MV Orla Bay left Selm. The ferry had 12 doors.", "[The ferry→The MV Orla Bay] had 12 doors."},
		{"the ship told last", "The MV Orla Bay left Selm.\n\nThe MV Peat Star sank.\n\nThe ferry had 12 doors.", "[The ferry→The MV Peat Star] had 12 doors."},
		{"ships are none", "The MV Orla Bay sank near Selm. The ferries had 12 doors.", "The ferries had 12 doors."},
		{"a committee that was any first", "A committee of the house met. The Select Committee on Harbours met Tom Park. The committee freed 12 men.", "[The committee→The Select Committee on Harbours] freed 12 men."},
		{"its short name", "The Peat Workers Union struck. Jane Roe paid the Union 12 million euros.", "Jane Roe paid [the Union→the Peat Workers Union] 12 million euros."},
		{"the short name of two", "The Peat Workers Union met the Harbour Union. Jane Roe paid the Union 12 million euros.", "Jane Roe paid the Union 12 million euros."},
		{"a firm with an ampersand", "Supermarket chain Park & Quill closed. The chain had 12 staff.", "[The chain→Park & Quill] had 12 staff."},
		{"a council is no chain", "Supermarket chain Norvik closed. The Council on Ageing met. The chain had 12 staff.", "[The chain→Norvik] had 12 staff."},
		{"the owner of a ship", "The ferry's owner, Selm-based Orla Lines, met.\n\nThe company had 12 staff.", "[The company→Orla Lines] had 12 staff."},
		{"one firm a paragraph", "Carmaker Norvik closed.\n\nBrewer Kestrel opened in May.\n\nThe company had 12 staff.", "[The company→Kestrel] had 12 staff."},
		{"two firms in one paragraph", "Carmaker Norvik closed and Brewer Kestrel opened in May.\n\nThe company had 12 staff.", "The company had 12 staff."},
		{"what its head calls it", "Norvik's chairman Tom Park said the company had 12 ships in 2019.", "[the company→Norvik] had 12 ships in 2019."},
		{"they who are no senate", "The State Senate said they had lost 12 tractors.", "?They? had lost 12 tractors."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantWording(t, tt.text, tt.want) })
	}
}
