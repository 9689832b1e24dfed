package figure

// unitRows list units: dimension, name, spellings after the colon (folded, apart by
// commas), and behind the bar symbols as written. Names are singular and British.
const unitRows = `percent percent: percent, per cent, percents, pct, pc, percentage, %, ％, pct. | %
point percentage point: percentage point, percentage points, percent point, percent points, pp, ppt
point basis point: basis point, basis points, bps, bp
point point: points, point, pts
currency dollar: dollar, dollars, bucks
currency us dollar: us dollar, us dollars, u.s. dollar, u.s. dollars, american dollar, american dollars, usd, united states dollar, united states dollars
currency australian dollar: australian dollar, australian dollars, aud
currency canadian dollar: canadian dollar, canadian dollars, cad
currency new zealand dollar: new zealand dollar, new zealand dollars, nzd
currency hong kong dollar: hong kong dollar, hong kong dollars, hkd
currency singapore dollar: singapore dollar, singapore dollars, sgd
currency taiwan dollar: taiwan dollar, taiwan dollars, new taiwan dollars, twd
currency jamaican dollar: jamaican dollar, jamaican dollars
currency euro: euro, euros, eur, €
currency pound: pound, pounds, quid, pound sterling, pounds sterling, british pound, british pounds, sterling, gbp
currency egyptian pound: egyptian pound, egyptian pounds
currency lebanese pound: lebanese pound, lebanese pounds
currency yen: yen, japanese yen, jpy
currency yuan: yuan, chinese yuan, renminbi, rmb, cny, 元
currency rupee: rupee, rupees, rs
currency indian rupee: indian rupee, indian rupees, inr
currency pakistani rupee: pakistani rupee, pakistani rupees
currency sri lankan rupee: sri lankan rupee, sri lankan rupees, ரூ
currency rouble: rouble, roubles, ruble, rubles, rub, russian rouble, russian roubles, russian ruble, russian rubles
currency hryvnia: hryvnia, hryvnias, hryvnya, uah
currency franc: franc, francs
currency swiss franc: swiss franc, swiss francs, chf
currency french franc: french franc, french francs
currency belgian franc: belgian franc, belgian francs
currency cfa franc: cfa franc, cfa francs
currency krona: krona, kronor
currency swedish krona: swedish krona, swedish kronor, swedish crowns, sek
currency norwegian krone: norwegian krone, norwegian kroner, norwegian crowns, nok
currency danish krone: danish krone, danish kroner, danish crowns, dkk
currency krone: krone, kroner
currency czech koruna: czech koruna, czech crowns, czech korunas, koruna, korunas, czk
currency zloty: zloty, zlotys, polish zloty, polish zlotys, pln
currency forint: forint, forints, hungarian forints, huf
currency leu: leu, lei
currency lev: lev, leva
currency lira: lira, liras, lire
currency turkish lira: turkish lira, turkish liras
currency italian lira: italian lira, italian lire
currency won: won, south korean won, korean won, krw
currency baht: baht, thai baht, thb
currency ringgit: ringgit, malaysian ringgit, myr
currency rupiah: rupiah, indonesian rupiah, idr
currency dong: vietnamese dong
currency peso: peso, pesos
currency mexican peso: mexican peso, mexican pesos, mxn
currency argentine peso: argentine peso, argentine pesos, argentinian pesos
currency philippine peso: philippine peso, philippine pesos
currency chilean peso: chilean peso, chilean pesos
currency colombian peso: colombian peso, colombian pesos
currency real: reais, brazilian real, brazilian reais, brl
currency rand: rand, rands, south african rand, zar
currency naira: naira, nairas, nigerian naira
currency cedi: cedi, cedis
currency kenyan shilling: kenyan shilling, kenyan shillings, kes, ksh
currency shilling: shilling, shillings
currency birr: birr
currency dirham: dirham, dirhams, aed
currency riyal: riyal, riyals, saudi riyal, saudi riyals, sar
currency rial: rial, rials
currency dinar: dinar, dinars
currency shekel: shekel, shekels, ils
currency taka: taka
currency tenge: tenge
currency lari: georgian lari, lari, laris
currency peseta: peseta, pesetas
currency drachma: greek drachmas
currency escudo: escudo, escudos
currency guilder: guilder, guilders, dutch guilder, dutch guilders
currency mark: marks, deutsche mark, deutsche marks, deutschmark, deutschmarks, deutschemark, deutschemarks, german marks, d-marks
currency finnish markka: finnish markka, markka, markkaa
currency schilling: austrian schilling, austrian schillings
currency austral: australs, australes
currency cruzeiro: cruzeiro, cruzeiros
currency cruzado: cruzado, cruzados
currency kip: kip, ₭
currency colon: ₡
currency dime: dimes
currency cent: cent, cents, us cents, ¢
currency pence: pence, penny, pennies | p
currency bitcoin: bitcoin, bitcoins, btc
currency sen: sen
currency tugrik: tugrik, tugriks
currency satoshi: satoshi, satoshis
currency ether: ether, ethers
length kilometre: kilometre, kilometres, kilometer, kilometers, kms, km, kilometers., 公里 | km
length metre: metre, metres, meter, meters | m
length centimetre: centimetre, centimetres, centimeter, centimeters, cm, cms
length millimetre: millimetre, millimetres, millimeter, millimeters, mm
length micrometre: micrometre, micrometres, micrometer, micrometers, micron, microns, μm, µm, um
length nanometre: nanometre, nanometres, nanometer, nanometers, nm
length decimetre: decimetre, decimetres, decimeter, decimeters, dm
length picometre: picometre, picometer, picometers
length mile: mile, miles, mi
length nautical mile: nautical mile, nautical miles
length yard: yard, yards, yd, yds
length foot: foot, feet, ft
length inch: inch, inches
length light-year: light year, light years, light-year, light-years, lightyears
length astronomical unit: astronomical unit, astronomical units
length parsec: parsec, parsecs
area square metre: m2, sq m, sqm
area square kilometre: km2, sq km, sqkm
area square foot: sq ft, sqft, ft2
area square mile: sq mi, sq mile, sq miles
area acre: acre, acres
area hectare: hectare, hectares, ha
volume cubic metre: m3
volume cubic foot: ft3
volume cubic centimetre: cm3, cc
volume litre: litre, litres, liter, liters | l, L
volume millilitre: millilitre, millilitres, milliliter, milliliters, ml, mls
volume centilitre: centilitre, centilitres, cl
volume gallon: gallon, gallons, gal
volume barrel: barrel, barrels, bbl, bbls
volume barrel per day: bpd, b/d, barrels per day, barrels a day
volume pint: pint, pints
volume quart: quart, quarts
volume cup: cups, cup
volume tablespoon: tablespoon, tablespoons, tbsp
volume teaspoon: teaspoon, teaspoons, tsp
volume fluid ounce: fluid ounce, fluid ounces
volume bushel: bushel, bushels
volume acre-foot: acre-feet, acre feet, acre-foot
weight kilogram: kilogram, kilograms, kilogramme, kilogrammes, kilo, kilos, kg, kgs
weight gram: gram, grams, gramme, grammes | g
weight milligram: milligram, milligrams, mg
weight microgram: microgram, micrograms, microgramme, microgrammes, mcg, μg, µg
weight tonne: tonne, tonnes | t
count story: storey, storeys
force newton metre: newton metre, newton metres, newton meters | Nm
force pound-foot: lb-ft, lb ft, pound-feet, pound feet
weight kilotonne: kilotonne, kilotonnes, kiloton, kilotons
weight megatonne: megatonne, megatonnes, megaton, megatons
weight gigatonne: gigatonne, gigatonnes, gigaton, gigatons
weight metric ton: metric ton, metric tons, metric tonne, metric tonnes
weight short ton: short ton, short tons
weight long ton: long ton, long tons
weight ton: ton, tons
weight pound mass: lb, lbs
weight ounce: ounce, ounces, oz
weight carat: carat, carats
weight stone: stone, st., st
weight dram: drachma, dram, drams
angle degree: degree, degrees, deg, °
angle radian: radian, radians, rad
temperature degree of temperature: degrees of frost
temperature degree celsius: celsius, celcius, centigrade, centigrate, deg celsius, deg celcius, °c, degree celsius, degrees celsius, degrees centigrade, degree centigrade, degrees c, ° c, ° celsius, ° centigrade, deg c, ℃ | C
temperature degree fahrenheit: fahrenheit, farenheit, degrees farenheit, °f, degree fahrenheit, degrees fahrenheit, degrees f, ° f, ° fahrenheit, deg f, ℉ | F
temperature kelvin: kelvin, kelvins | K
power watt: watt, watts | W
power kilowatt: kilowatt, kilowatts, kw
power megawatt: megawatt, megawatts | MW
power gigawatt: gigawatt, gigawatts, gw
power terawatt: terawatt, terawatts, tw
power horsepower: horsepower, hp, bhp
energy watt hour: watt hour, watt hours, wh
energy kilowatt hour: kilowatt hour, kilowatt hours, kilowatt-hour, kilowatt-hours, kwh
energy megawatt hour: megawatt hour, megawatt hours, megawatt-hour, megawatt-hours, mwh
energy gigawatt hour: gigawatt hour, gigawatt hours, gigawatt-hours, gwh
energy terawatt hour: terawatt hour, terawatt hours, terawatt-hours, twh
energy joule: joule, joules
energy kilojoule: kilojoule, kilojoules, kj
energy calorie: calorie, calories
energy kilocalorie: kilocalorie, kilocalories, kcal
energy electronvolt: electronvolt, electronvolts, electron volts | eV
energy kiloelectronvolt: | keV
energy megaelectronvolt: | MeV
energy gigaelectronvolt: | GeV
energy teraelectronvolt: | TeV
radiation gray: grays | Gy
radiation milligray: milligray, milligrays | mGy
radiation sievert: sievert, sieverts | Sv
radiation millisievert: millisievert, millisieverts | mSv
radiation microsievert: microsievert, microsieverts | μSv, µSv
energy btu: btu, btus
electric volt: volt, volts
electric kilovolt: kilovolt, kilovolts, kv
electric ampere: ampere, amperes, amp, amps
electric milliampere hour: mah
electric ohm: ohm, ohms
pressure pascal: pascal, pascals
pressure hectopascal: hpa
pressure bar: bar, bars
pressure psi: psi
pressure millibar: millibar, millibars
force newton: newtons
frequency hertz: hertz, hz
frequency kilohertz: kilohertz, khz
frequency megahertz: megahertz, mhz
frequency gigahertz: gigahertz, ghz
sound decibel: decibel, decibels, db
ratio part per million: ppm, parts per million
ratio part per billion: ppb, parts per billion
speed mile per hour: mph
speed kilometre per hour: kph, kmh, kmph, km/h, km/hr
speed knot: knot, knots
speed metre per second: m/s
information bit: bit, bits
information byte: byte, bytes
information kilobit: kilobit, kilobits | kb
information kilobyte: kilobyte, kilobytes | KB
information megabit: megabit, megabits | mb, Mb
information megabyte: megabyte, megabytes | MB
information gigabit: gigabit, gigabits | gb, Gb
information gigabyte: gigabyte, gigabytes | GB
information terabyte: terabyte, terabytes | TB
information petabyte: petabyte, petabytes | PB
information exabyte: exabyte, exabytes | EB
information kibibyte: kibibyte, kibibytes | KiB
information mebibyte: mebibyte, mebibytes | MiB
information gibibyte: gibibyte, gibibytes | GiB
information megabit per second: mbps, megabits per second
information gigabit per second: gbps, gigabits per second
information megapixel: megapixel, megapixels
time century: century, centuries
time decade: decade, decades
time year: year, years, yr, yrs, yr.
time month: month, months, mos
time week: week, weeks, wk, wks
time fortnight: fortnight, fortnights
time weekend: weekends
time business day: business day, business days, working day, working days
time day: day, days
time night: nights, night
time hour: hour, hours, hr, hrs
time minute: minute, minutes, min, mins
time second: seconds, second, sec, secs
time millisecond: millisecond, milliseconds, ms
time nanosecond: nanosecond, nanoseconds`
