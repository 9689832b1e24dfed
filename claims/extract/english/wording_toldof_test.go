package english

import (
	"testing"

	"factdesk/claims/extract/found"
)

// Whom somebody means in what they say is who was told of last, if that is one person.
func TestWhomTheyTellOf(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"a rival", "Tom Park won the seat.\n\nHis rival, Jane Roe, conceded.\n\n“He ran 14 buses to the polls,” she said.", "[He→Tom Park] ran 14 buses to the polls."},
		{"a patient", "Jane Roe was treated for three hours.\n\nDoctors said she had lost two litres of blood.", "[she→Jane Roe] had lost two litres of blood."},
		{"a builder of himself", "Tom Park built 14 hotels.\n\nA builder said he was owed £40,000.", "?He? was owed £40,000."},
		{"a president by surname", "Jane Clint, who ran for president, met Mr Okon.\n\nPresident Okon left.\n\nThe president paid £40,000.", "The president paid £40,000."},
		{"the speaker is another", "Ellie Frayne was found on Sunday.\n\nHer mother, Kate Frayne, called 999.\n\n“She had 14 cuts,” Kate Frayne said.", "[She→Ellie Frayne] had 14 cuts."},
		{"by the given name of somebody who is never named in full", "Ken Holroyd ran the bank. He liked Ruth Aspinall.\n\nWalter was harder to persuade. He had turned away 12 banks.", "?He? had turned away 12 banks."},
		{"by the given name of somebody named in full", "Walter Roe made bells.\n\nKen Holroyd ran the bank.\n\nWalter was harder to persuade. He had turned away 12 banks.", "[He→Walter Roe] had turned away 12 banks."},
		{"by a given name", "Naomi Whit wrote the code.\n\n“Naomi sold it twice. She got £900,” said Tom Park.", "[She→Naomi Whit] got £900."},
		{"by an office", "Mayor Jane Roe opened the bridge.\n\nThe mayor was late.\n\n“She owes us £40,” said Tom Park.", "[She→Jane Roe] owes ?us? £40."},
		{"whole verbs", "Tom Park won the seat.\n\n“He'd spent £40,000,” said Jane Roe.", "[He'd→Tom Park had] spent £40,000."},
		{"two of them", "Marco Bell and Tom Park met in 2019.\n\n“He owes me £4,000,” said Jane Roe.", "?He? owes [me→Jane Roe] £4,000."},
		{"one without a name", "Marco Bell left on Friday.\n\nAn officer fired two shots.\n\n“He was 34,” said Jane Roe.", "?He? was 34."},
		{"somebody's client", "Jane Roe denied it.\n\nHer client had 40 receipts, said the lawyer, Tom Park.", "?Her? client had 40 receipts."},
		{"a part in a play", "Jane Roe plays Vera Dean.\n\n“She earns £12,000,” said Tom Park.", "?She? earns £12,000."},
		{"whom somebody saw", "Ann Novak ran the shop.\n\nTom Park said he saw her wheel 14 bins out.", "[he→Tom Park] saw ?her? wheel 14 bins out."},
		{"a runner who may be anybody", "Abel Lee trains with Tom Park.\n\nPark won in 2019.\n\nThe Selm-born runner left. He took 14 bags.", "?He? took 14 bags."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantWording(t, tt.text, tt.want) })
	}
}

// The words behind a name that say no more of its bearer make nobody an officer or founder.
func TestWhatStandsBehindNames(t *testing.T) {
	for _, text := range []string{
		"Coach Wim Park was suspended, after an officer wrote to the club.\n\nIt came 17 days after the officer's report.",
		"Norvik paid Jane Roe, granddaughter of the founder, £4m.\n\nIt came 17 days after the founder's report.",
		"Its director, Tom Park, asks the mayor 14 questions.\n\nIt came 17 days after the mayor's report.",
	} {
		for _, f := range all(found.Article{Text: text, Published: tuesday}) {
			for _, p := range f.WordingParts {
				if p.Changed() && p.Exact != "It" {
					t.Errorf("%q: %q is changed in %q, want it as it stands", text, p.Exact, f.Wording)
				}
			}
		}
	}
}

func TestNicknames(t *testing.T) {
	const text = "Gary “Biscuit” Tench won.\n\nTench has won 14 cups. He lost to Tom Park in 2019.\n\n“I was ill,” Tench said."
	wantWording(t, text, "[Tench→Gary “Biscuit” Tench] has won 14 cups.")
	wantWording(t, text, "[He→Gary “Biscuit” Tench] lost to Tom Park in 2019.")
}
