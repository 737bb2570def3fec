import { wholeWords, type WholeWords } from '../patterns.ts';

// Places that decide what a sign shared by several currencies means.

/** A currency and the words for places that use it. */
export interface CurrencyPlaces {
	code: string;
	named: WholeWords;
}

function byPlace(currencies: Record<string, WholeWords>): readonly CurrencyPlaces[] {
	return Object.entries(currencies).map(([code, named]) => ({ code, named }));
}

export const canada = wholeWords(
	'canada',
	'canadian',
	'CAN',
	'ontario',
	'toronto',
	'vancouver',
	/montr[eé]al/,
	'british columbia',
	'alberta',
	'calgary',
	/qu[eé]bec/,
	'ottawa',
	'winnipeg',
	/rrsps?/,
);

/** Places with dollars other than US dollars. */
export const dollarPlaces = byPlace({
	CAD: canada,
	AUD: wholeWords(/australian?/, 'sydney', 'melbourne', 'brisbane', 'perth'),
	NZD: wholeWords('new zealand', 'auckland', 'wellington'),
	SGD: wholeWords('singapore'),
	HKD: wholeWords('hong kong'),
	TWD: wholeWords('taiwan'),
});

/** Places with dollars that we have no sign or list for. */
export const otherDollars = wholeWords(
	/(?:baham\p{L}*|barbad\p{L}*|beliz\p{L}*|bermud\p{L}*|brunei|cayman(?: islands)?|east(?:ern)? caribbean|fiji(?:an)?|guyan\p{L}*|jamaican?|liberian?|namibian?|solomon islands?|surinam\p{L}*|trinidad\p{L}*(?: and tobago)?|zimbabwe(?:an)?) dollars?/u,
);

/** Places and words next to which a bare “$” is a US dollar. */
export const usDollars = wholeWords(
	'united states',
	/USA?/,
	/U\.S\.?/,
	/americas?/,
	/NYC|SF|LATAM/,
	'new york',
	'san francisco',
	'bay area',
	'seattle',
	'california',
	'colorado',
	'washington',
	'texas',
	'chicago',
	'boston',
	'latin america',
	'mexico',
	'brazil',
	'colombia',
	'argentina',
	'chile',
	/(?<=, )(?:AZ|CA|CO|DC|FL|GA|IL|MA|NC|NY|OH|OR|PA|TX|UT|VA|WA)/,
);

/** Places that decide which currency `kr` means. */
export const crowns = byPlace({
	SEK: wholeWords(
		'sweden',
		'swedish',
		'stockholm',
		'sverige',
		'göteborg',
		'gothenburg',
		'malmö',
		'sek',
		/mån(?:ad)?/,
		'kronor',
		'lön',
	),
	NOK: wholeWords('norway', 'norwegian', 'oslo', 'norge', 'bergen', 'nok', 'lønn'),
	DKK: wholeWords('denmark', 'danish', 'copenhagen', 'danmark', 'københavn', 'aarhus', 'dkk', 'løn'),
});

/** Places that decide which peso is meant. */
export const pesos = byPlace({
	MXN: wholeWords(/mexic\p{L}*/u, /m[eé]xico/, 'cdmx', 'guadalajara', 'monterrey', 'mxn'),
	ARS: wholeWords(/argentin\p{L}*/u, 'buenos aires', 'ars'),
	COP: wholeWords(/colombi\p{L}*/u, /bogot[aá]/, /medell[ií]n/, 'cop'),
	CLP: wholeWords(/chilen?\p{L}*/u, 'santiago', 'clp'),
	PHP: wholeWords(/philippin\p{L}*/u, 'manila', 'php'),
	UYU: wholeWords(/urugua\p{L}*/u, 'montevideo', 'uyu'),
});

/** Places that decide whether `¥` means yen or yuan. */
export const yens = byPlace({
	JPY: wholeWords(/japan(?:ese)?/, /tokyo|osaka|kyoto|yokohama|nagoya|fukuoka/, 'yen', 'jpy', /日本|東京都?|大阪府?/),
	CNY: wholeWords(
		/china|chinese/,
		/beijing|shanghai|shenzhen|guangzhou|hangzhou|chengdu|suzhou|nanjing|wuhan|tianjin|xiamen/,
		/yuan|renminbi|rmb|cny/,
		/中国|北京市?|上海市?|深圳市?/,
	),
});
