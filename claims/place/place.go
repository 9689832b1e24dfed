// Package place knows the countries of the news: their names, capitals and adjectives,
// and the seats of government that stand for them.
package place

import (
	"cmp"
	"slices"
	"strings"
)

// countryRow is country|capital|adjectives|other names. The first adjective is the
// usual one. It serves metonyms ("Moscow"), bodies ("the Russian Foreign Ministry")
// and people known by their country ("the Russian envoy").
const countryRows = `Afghanistan|Kabul|Afghan|
Albania|Tirana|Albanian|
Algeria|Algiers|Algerian|
Angola|Luanda|Angolan|
Argentina|Buenos Aires|Argentine,Argentinian|
Armenia|Yerevan|Armenian|
Australia|Canberra|Australian|
Austria|Vienna|Austrian|
Azerbaijan|Baku|Azerbaijani,Azeri|
Bahrain|Manama|Bahraini|
Bangladesh|Dhaka|Bangladeshi|
Belarus|Minsk|Belarusian,Belarussian|
Belgium||Belgian|
Bolivia|La Paz|Bolivian|
Bosnia|Sarajevo|Bosnian|Bosnia-Herzegovina,Bosnia and Herzegovina
Brazil|Brasilia|Brazilian|Brasília
Bulgaria|Sofia|Bulgarian|
Burkina Faso|Ouagadougou|Burkinabe|
Cambodia|Phnom Penh|Cambodian|
Cameroon|Yaounde|Cameroonian|
Canada|Ottawa|Canadian|
Chad|N'Djamena|Chadian|
Chile|Santiago|Chilean|
China|Beijing|Chinese|People's Republic of China
Colombia|Bogota|Colombian|Bogotá
Congo|Kinshasa|Congolese|Democratic Republic of Congo,DR Congo
Croatia|Zagreb|Croatian,Croat|
Cuba|Havana|Cuban|
Cyprus|Nicosia|Cypriot|
Czech Republic|Prague|Czech|Czechia
Denmark|Copenhagen|Danish,Dane|
Ecuador|Quito|Ecuadorian|
Egypt|Cairo|Egyptian|
El Salvador||Salvadoran|
Eritrea|Asmara|Eritrean|
Estonia|Tallinn|Estonian|
Ethiopia|Addis Ababa|Ethiopian|
European Union|Brussels|EU|EU
Finland|Helsinki|Finnish,Finn|
France|Paris|French|
Georgia|Tbilisi|Georgian|
Germany|Berlin|German|
Ghana|Accra|Ghanaian|
Greece|Athens|Greek|
Guatemala|Guatemala City|Guatemalan|
Haiti|Port-au-Prince|Haitian|
Honduras|Tegucigalpa|Honduran|
Hungary|Budapest|Hungarian|
Iceland|Reykjavik|Icelandic|
India|New Delhi|Indian|Delhi
Indonesia|Jakarta|Indonesian|
Iran|Tehran|Iranian|Islamic Republic
Iraq|Baghdad|Iraqi|
Ireland|Dublin|Irish|Republic of Ireland
Israel|Jerusalem|Israeli|
Italy|Rome|Italian|
Ivory Coast|Abidjan|Ivorian|
Japan|Tokyo|Japanese|
Jordan|Amman|Jordanian|
Kazakhstan|Astana|Kazakh|
Kenya|Nairobi|Kenyan|
Kosovo|Pristina|Kosovar|
Kuwait|Kuwait City|Kuwaiti|
Kyrgyzstan|Bishkek|Kyrgyz|
Laos|Vientiane|Laotian|
Latvia|Riga|Latvian|
Lebanon|Beirut|Lebanese|
Libya|Tripoli|Libyan|
Lithuania|Vilnius|Lithuanian|
Luxembourg||Luxembourgish|
Malaysia|Kuala Lumpur|Malaysian|
Mali|Bamako|Malian|
Malta|Valletta|Maltese|
Mexico|Mexico City|Mexican|
Moldova|Chisinau|Moldovan|
Mongolia|Ulaanbaatar|Mongolian|
Montenegro|Podgorica|Montenegrin|
Morocco|Rabat|Moroccan|
Mozambique|Maputo|Mozambican|
Myanmar|Naypyidaw|Burmese|Burma
Nepal|Kathmandu|Nepalese,Nepali|
Netherlands|The Hague|Dutch|Holland
New Zealand|Wellington|New Zealander|
Nicaragua|Managua|Nicaraguan|
Niger|Niamey|Nigerien|
Nigeria|Abuja|Nigerian|
North Korea|Pyongyang|North Korean|DPRK
North Macedonia|Skopje|Macedonian|
Norway|Oslo|Norwegian|
Oman|Muscat|Omani|
Pakistan|Islamabad|Pakistani|
Palestine|Ramallah|Palestinian|Palestinian Authority
Panama|Panama City|Panamanian|
Paraguay|Asuncion|Paraguayan|
Peru|Lima|Peruvian|
Philippines|Manila|Philippine,Filipino|
Poland|Warsaw|Polish|
Portugal|Lisbon|Portuguese|
Qatar|Doha|Qatari|
Romania|Bucharest|Romanian|
Russia|Moscow|Russian|Russian Federation,Kremlin
Rwanda|Kigali|Rwandan|
Saudi Arabia|Riyadh|Saudi,Saudi Arabian|
Senegal|Dakar|Senegalese|
Serbia|Belgrade|Serbian,Serb|
Sierra Leone|Freetown|Sierra Leonean|
Singapore||Singaporean|
Slovakia|Bratislava|Slovak,Slovakian|
Slovenia|Ljubljana|Slovenian,Slovene|
Somalia|Mogadishu|Somali|
South Africa|Pretoria|South African|
South Korea|Seoul|South Korean|
South Sudan|Juba|South Sudanese|
Spain|Madrid|Spanish|
Sri Lanka|Colombo|Sri Lankan|
Sudan|Khartoum|Sudanese|
Sweden|Stockholm|Swedish|
Switzerland|Bern|Swiss|
Syria|Damascus|Syrian|
Taiwan|Taipei|Taiwanese|
Tajikistan|Dushanbe|Tajik|
Tanzania|Dodoma|Tanzanian|
Thailand|Bangkok|Thai|
Tunisia|Tunis|Tunisian|
Turkey|Ankara|Turkish|Türkiye,Turkiye
Turkmenistan|Ashgabat|Turkmen|
Uganda|Kampala|Ugandan|
Ukraine|Kyiv|Ukrainian|Kiev
United Arab Emirates|Abu Dhabi|Emirati|UAE
United Kingdom|London|British,UK|UK,U.K.,Britain,Great Britain,Downing Street,Whitehall,Westminster,No 10,Number 10
United States|Washington|American,US,U.S.|US,U.S.,USA,America,White House,Pentagon,State Department,Capitol Hill
Uruguay|Montevideo|Uruguayan|
Uzbekistan|Tashkent|Uzbek|
Venezuela|Caracas|Venezuelan|
Vietnam|Hanoi|Vietnamese|
Yemen|Sanaa|Yemeni|
Zambia|Lusaka|Zambian|
Zimbabwe|Harare|Zimbabwean|
England||English|
Scotland|Edinburgh|Scottish|Holyrood
Wales|Cardiff|Welsh|
Northern Ireland|Belfast|Northern Irish|Stormont
Vatican|Vatican City|Vatican|Holy See
France||French|Elysee,Élysée,Elysee Palace,Élysée Palace,Quai d'Orsay
Germany||German|Bundesregierung`

// seats are the names that stand for a government because it sits there; a country's
// own name needs no explaining.
var seats, names, demonyms = tables()

func tables() (seats, names, demonyms map[string]string) {
	seats, names, demonyms = map[string]string{}, map[string]string{}, map[string]string{}
	for _, row := range strings.Split(countryRows, "\n") {
		f := strings.Split(row, "|")
		names[f[0]] = f[0]
		if f[1] != "" {
			seats[f[1]] = f[0]
		}
		for _, a := range strings.Split(f[2], ",") {
			demonyms[a] = f[0]
		}
		for _, n := range strings.Split(f[3], ",") {
			if n != "" {
				other(seats, names, n, f[0])
			}
		}
	}
	return seats, names, demonyms
}

// Seat is the country whose government sits at a place: Russia for "Moscow" and for
// "Kremlin". It is "" for anything else, the country's own name too.
func Seat(name string) string { return seats[name] }

// Named is the country of a name: the United States for "America". It is "" for
// anything else.
func Named(name string) string { return names[name] }

// OfAdjective is the country that an adjective or a people's name belongs to: Denmark
// for "Danish" and for "Dane". It is "" for anything else.
func OfAdjective(word string) string { return demonyms[word] }

// Country is the country that a name, an adjective or a seat of government stands for:
// Russia for "Russia", "Russian" and "Moscow". It is "" for anything else.
func Country(name string) string {
	return cmp.Or(names[name], demonyms[name], seats[name])
}

// Demonym is the usual adjective of a country: Russian for Russia. It is "" for what is
// no country's name.
func Demonym(country string) string {
	for _, row := range strings.Split(countryRows, "\n") {
		if f := strings.Split(row, "|"); f[0] == country {
			first, _, _ := strings.Cut(f[2], ",")
			return first
		}
	}
	return ""
}

// governmentSeats are the last words of names that stand for a government, whatever the
// row they are in.
var governmentSeats = strings.Fields(`Kremlin House Street Whitehall Westminster 10 Pentagon Department Hill Palace Elysee Élysée d'Orsay
	Stormont Holyrood Bundesregierung Kiev Delhi Brasília Bogotá`)

func other(seats, names map[string]string, name, country string) {
	if slices.Contains(governmentSeats, name[strings.LastIndexByte(name, ' ')+1:]) {
		seats[name] = country
		return
	}
	names[name] = country
}
