/** States of the United States with their postal codes. A state is never read as a country. */
export const usStates: Record<string, string> = {
	AL: 'Alabama',
	AK: 'Alaska',
	AZ: 'Arizona',
	AR: 'Arkansas',
	CA: 'California',
	CO: 'Colorado',
	CT: 'Connecticut',
	DE: 'Delaware',
	DC: 'Washington D C',
	FL: 'Florida',
	GA: 'Georgia',
	HI: 'Hawaii',
	ID: 'Idaho',
	IL: 'Illinois',
	IN: 'Indiana',
	IA: 'Iowa',
	KS: 'Kansas',
	KY: 'Kentucky',
	LA: 'Louisiana',
	ME: 'Maine',
	MD: 'Maryland',
	MA: 'Massachusetts',
	MI: 'Michigan',
	MN: 'Minnesota',
	MS: 'Mississippi',
	MO: 'Missouri',
	MT: 'Montana',
	NE: 'Nebraska',
	NV: 'Nevada',
	NH: 'New Hampshire',
	NJ: 'New Jersey',
	NM: 'New Mexico',
	NY: 'New York',
	NC: 'North Carolina',
	ND: 'North Dakota',
	OH: 'Ohio',
	OK: 'Oklahoma',
	OR: 'Oregon',
	PA: 'Pennsylvania',
	RI: 'Rhode Island',
	SC: 'South Carolina',
	SD: 'South Dakota',
	TN: 'Tennessee',
	TX: 'Texas',
	UT: 'Utah',
	VT: 'Vermont',
	VA: 'Virginia',
	WA: 'Washington',
	WV: 'West Virginia',
	WI: 'Wisconsin',
	WY: 'Wyoming',
};

/** Provinces and territories of Canada with their postal codes. */
export const canadianProvinces: Record<string, string> = {
	AB: 'Alberta',
	BC: 'British Columbia',
	MB: 'Manitoba',
	NB: 'New Brunswick',
	NL: 'Newfoundland',
	NS: 'Nova Scotia',
	NT: 'Northwest Territories',
	NU: 'Nunavut',
	ON: 'Ontario',
	PE: 'Prince Edward Island',
	QC: 'Québec',
	SK: 'Saskatchewan',
	YT: 'Yukon',
};

/** Names of countries that the ISO lists do not have, in the way adverts write them. `cased` counts only as written. */
export const countryNames: { country: string; names: string[]; cased?: boolean }[] = [
	{ country: 'US', names: ['US', 'USA', 'U S', 'U S A'], cased: true },
	{
		country: 'US',
		names: [
			'United States',
			'United States of America',
			'America',
			'the States',
			'Estados Unidos',
			'États-Unis',
			'Continental US',
			'Contiguous US',
			'Lower 48',
			'usa',
		],
	},
	{
		country: 'GB',
		names: ['UK', 'U K', 'Great Britain', 'Britain', 'England', 'Scotland', 'Wales', 'Northern Ireland', 'UK&I'],
	},
	{ country: 'IE', names: ['Republic of Ireland', 'Éire'] },
	{ country: 'CA', names: ['CAN'], cased: true },
	...alpha3(
		'AR ARG|AT AUT|AU AUS|BR BRA|CH CHE|CL CHL|CN CHN|CO COL|CR CRI|CZ CZE|DE DEU|DK DNK|EG EGY|ES ESP|FR FRA|GB GBR|GR GRC|HK HKG|HU HUN|ID IDN|IE IRL|IL ISR|IN IND|IT ITA|JP JPN|KR KOR|LK LKA|MX MEX|MY MYS|NL NLD|NZ NZL|PH PHL|PL POL|PT PRT|RO ROU|SE SWE|SG SGP|TH THA|TR TUR|TW TWN|UA UKR|UY URY|VN VNM|ZA ZAF',
	),
	{ country: 'KR', names: ['South Korea', 'Korea', 'Republic of Korea'] },
	{ country: 'CZ', names: ['Czech Republic', 'Czechia'] },
	{ country: 'AE', names: ['UAE', 'U A E', 'Emirates'] },
	{ country: 'TR', names: ['Türkiye', 'Turkey', 'Turkiye'] },
	{ country: 'MD', names: ['Moldova'] },
	{ country: 'MK', names: ['Macedonia', 'North Macedonia'] },
	{ country: 'BA', names: ['Bosnia'] },
	{ country: 'VN', names: ['Vietnam', 'Viet Nam'] },
	{ country: 'TW', names: ['Taiwan'] },
	{ country: 'HK', names: ['Hong Kong', 'Hong Kong SAR', 'Hong Kong SAR China'] },
	{ country: 'MO', names: ['Macau', 'Macau SAR China', 'Macao SAR China'] },
	{ country: 'VG', names: ['British Virgin Islands'] },
	{ country: 'VI', names: ['US Virgin Islands', 'U S Virgin Islands'] },
	{ country: 'KP', names: ['North Korea'] },
	{ country: 'CD', names: ['DR Congo', 'Democratic Republic of the Congo'] },
	{ country: 'RU', names: ['Russia'] },
	{ country: 'BR', names: ['Brasil'] },
	{ country: 'NL', names: ['Holland', 'The Netherlands', 'Nederland'] },
	{ country: 'CI', names: ['Ivory Coast'] },
	{ country: 'CV', names: ['Cape Verde'] },
	{ country: 'TZ', names: ['Tanzania'] },
	{ country: 'LA', names: ['Laos'] },
	{ country: 'SY', names: ['Syria'] },
	{ country: 'IR', names: ['Iran'] },
	{ country: 'BO', names: ['Bolivia'] },
	{ country: 'VE', names: ['Venezuela'] },
	{ country: 'FK', names: ['Falkland Islands', 'Falkland Islands Malvinas'] },
	{ country: 'GS', names: ['South Georgia', 'South Georgia and the South Sandwich Islands'] },
	{ country: 'CH', names: ['Schweiz', 'Suisse', 'schweizweit'] },
	{ country: 'DE', names: ['bundesweit', 'deutschlandweit'] },
	{ country: 'AT', names: ['österreichweit'] },
	{ country: 'JP', names: ['日本'] },
	{ country: 'CN', names: ['中国', 'Mainland China', 'PRC'] },
	{ country: 'KR', names: ['대한민국', '한국'] },
	{ country: 'BY', names: ['Belarus'] },
	{ country: 'PS', names: ['Palestine'] },
];

/** Codes of three letters that are no English word, written in capitals: `IND - Remote`. */
function alpha3(list: string): { country: string; names: string[]; cased: true }[] {
	return list.split('|').map((pair) => ({ country: pair.slice(0, 2), names: [pair.slice(3)], cased: true }));
}

/** Countries that towns of the United States are named after, where a state stands behind: “Lebanon, NH”. */
export const namesakes = new Set(['CU', 'JM', 'JO', 'LB', 'MX', 'NO', 'PA', 'PE', 'PL']);

/** Official names that turn their words around at a comma, as lists of countries have them, and their plain names. */
export const turnedNames: [RegExp, string][] = [
	[/, Province of China\b/giu, ''],
	[/\bVirgin Islands, British\b/giu, 'British Virgin Islands'],
	[/\bVirgin Islands, U\.?S\.?/giu, 'US Virgin Islands'],
	[/\bKorea, Democratic People['’]s Republic of\b/giu, 'North Korea'],
	[/\bCongo, (?:the )?Democratic Republic of(?: the)?\b/giu, 'DR Congo'],
];

/** Names in other languages that are ordinary words or places in English: German “Island” is Iceland. */
export const notCountries = new Set(['island', 'maurice', 'georgia', 'san marino ca', 'man', 'salvador', 'indonesie']);
/** Languages whose country names adverts use. */
export const languages = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl'] as const;
