import currencyCodes from 'currency-codes';

/** Signs that name one currency by themselves, longest first. A bare `$`, `¥` or `kr` is settled by the context. */
const signs: Record<string, string> = {
	US$: 'USD',
	'U.S.$': 'USD',
	CA$: 'CAD',
	CAN$: 'CAD',
	CDN$: 'CAD',
	C$: 'CAD',
	AU$: 'AUD',
	A$: 'AUD',
	NZ$: 'NZD',
	HK$: 'HKD',
	NT$: 'TWD',
	SG$: 'SGD',
	S$: 'SGD',
	MX$: 'MXN',
	MEX$: 'MXN',
	R$: 'BRL',
	AR$: 'ARS',
	'€': 'EUR',
	'£': 'GBP',
	'₹': 'INR',
	'₩': 'KRW',
	'₪': 'ILS',
	'₱': 'PHP',
	'฿': 'THB',
	'₫': 'VND',
	'₺': 'TRY',
	'₴': 'UAH',
	'₽': 'RUB',
	'₦': 'NGN',
	'₸': 'KZT',
	'₾': 'GEL',
	ZŁ: 'PLN',
	ZLOTY: 'PLN',
	ZLOTYCH: 'PLN',
	KČ: 'CZK',
	FT: 'HUF',
	LEI: 'RON',
	RMB: 'CNY',
	RS: 'INR',
	'RS.': 'INR',
	RM: 'MYR',
	'S/': 'PEN',
	'S/.': 'PEN',
	CDN: 'CAD',
	บาท: 'THB',
	RP: 'IDR',
	NIS: 'ILS',
	TL: 'TRY',
	DHS: 'AED',
	KSH: 'KES',
	SFR: 'CHF',
	'FR.': 'CHF',
	EURO: 'EUR',
	EUROS: 'EUR',
	POUNDS: 'GBP',
	RUPEES: 'INR',
	REAIS: 'BRL',
	'US DOLLARS': 'USD',
	'CANADIAN DOLLARS': 'CAD',
	'AUSTRALIAN DOLLARS': 'AUD',
	'SINGAPORE DOLLARS': 'SGD',
	円: 'JPY',
	元: 'CNY',
	원: 'KRW',
};

const shared: Record<string, Shared> = {
	$: '$',
	DOLLARS: '$',
	'¥': '¥',
	'\uffe5': '¥',
	KR: 'kr',
	'KR.': 'kr',
	KRONER: 'kr',
	KRONOR: 'kr',
	PESO: 'peso',
	PESOS: 'peso',
};
/** Words of three letters that are ISO codes too; no advert means the currency. */
const words = new Set(['ALL', 'TOP', 'XXX', 'XTS']);
const codes = new Set(currencyCodes.codes().filter((code) => !words.has(code)));

/** A mark that several currencies share. */
export type Shared = '$' | '¥' | 'kr' | 'peso';

/** What a currency mark means: an ISO code, a mark that several currencies share, or nothing. */
export type Mark = { code: string } | { shared: Shared } | null;

/** Reads `CA$`, `eur`, `zł`, `USD $`, `CAD$`, `$`; null for anything else. */
export function readMark(text: string): Mark {
	const mark = text
		.trim()
		.replace(/^\((.*)\)/, '$1')
		.toUpperCase();
	if (mark === '') return null;
	const own = signs[mark];
	if (own !== undefined) return { code: own };
	if (codes.has(mark)) return { code: mark };
	const several = shared[mark];
	if (several !== undefined) return { shared: several };
	// “150 000 $ CA”: the country behind the sign.
	const behind = signs[mark.replace(/^\$\s?(\p{L}{1,3})$/u, '$1$$')];
	if (behind !== undefined) return { code: behind };
	const parts = mark.split(/[\s$€£₹()]+/u).filter((part) => part !== '');
	const [first] = parts;
	return parts.length === 1 && first !== undefined && first !== mark ? readMark(first) : null;
}

const dollarPlaces: [RegExp, string][] = [
	[
		/\b(?:[Cc]anada|CANADA|CAN|[Cc]anadian|Ontario|Toronto|Vancouver|Montr[eé]al|British Columbia|Alberta|Calgary|Qu[eé]bec|Ottawa)\b/,
		'CAD',
	],
	[/\b(?:australian?|sydney|melbourne|brisbane|perth)\b/i, 'AUD'],
	[/\b(?:new zealand|auckland|wellington)\b/i, 'NZD'],
	[/\bsingapore\b/i, 'SGD'],
	[/\bhong kong\b/i, 'HKD'],
	[/\btaiwan\b/i, 'TWD'],
];
const otherDollars =
	/\b(?:[Uu]nited [Ss]tates|USA?|U\.S\.|[Aa]mericas?|NYC|New York|SF|San Francisco|Seattle|California|Colorado|Washington|Texas|Chicago|Boston|LATAM|Latin America|Mexico|Brazil|Colombia|Argentina|Chile|[Ww]orldwide|[Gg]lobal(?:ly)?|[Aa]nywhere)\b|, (?:AZ|CA|CO|DC|FL|GA|IL|MA|NC|NY|OH|OR|PA|TX|UT|VA|WA)\b/;
const crowns: [RegExp, string][] = [
	[/\b(?:sweden|swedish|stockholm|sverige|göteborg|gothenburg|malmö|sek|mån(?:ad)?|kronor|lön)\b/i, 'SEK'],
	[/\b(?:norway|norwegian|oslo|norge|bergen|nok|lønn)\b/i, 'NOK'],
	[/\b(?:denmark|danish|copenhagen|danmark|københavn|aarhus|dkk|løn)\b/i, 'DKK'],
];

const pesos: [RegExp, string][] = [
	[/\b(?:mexic\p{L}*|m[eé]xico|cdmx|guadalajara|monterrey|mxn)/iu, 'MXN'],
	[/\b(?:argentin\p{L}*|buenos aires|ars)\b/iu, 'ARS'],
	[/\b(?:colombi\p{L}*|bogot[aá]|medell[ií]n|cop)(?!\p{L})/iu, 'COP'],
	[/\b(?:chilen?\p{L}*|santiago|clp)\b/iu, 'CLP'],
	[/\b(?:philippin\p{L}*|manila|php)\b/iu, 'PHP'],
	[/\b(?:urugua\p{L}*|montevideo|uyu)\b/iu, 'UYU'],
];

/** A currency settled by its surroundings; `sure` where the words right around the amount settle it. */
export interface Settled {
	code: string | null;
	sure: boolean;
	doubt: string | null;
}

/**
 * Settles a shared mark by the places around it: first those in the amount’s own sentence, then those of the
 * advert. A bare `$` is US dollars unless the only place named has dollars of its own; `doubt` then says so.
 * `kr` and pesos without exactly one country of theirs stay null.
 */
export function settleMark(mark: Shared, sentence: string, place: string): Settled {
	const around = `${place} ${sentence}`;
	if (mark === '¥') {
		const isYuan = /\b(?:china|chinese|beijing|shanghai|rmb|cny)\b/i.test(around);
		return { code: isYuan ? 'CNY' : 'JPY', sure: false, doubt: null };
	}
	if (mark === 'kr' || mark === 'peso') {
		const found = (mark === 'kr' ? crowns : pesos).filter(([name]) => name.test(around)).map(([, code]) => code);
		return { code: found.length === 1 ? (found[0] ?? null) : null, sure: false, doubt: null };
	}
	const own = onlyDollar(sentence);
	const code = own ?? onlyDollar(around);
	if (code === null) return { code: 'USD', sure: otherDollars.test(sentence), doubt: null };
	const doubt = `a bare “$” was read as ${code}, because the advert names no place with other dollars`;
	return { code, sure: own !== null, doubt };
}

function onlyDollar(words: string): string | null {
	if (otherDollars.test(words)) return null;
	const found = dollarPlaces.filter(([place]) => place.test(words)).map(([, code]) => code);
	return found.length === 1 ? (found[0] ?? null) : null;
}

const dollars = new Set(['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN']);

/** Whether a currency is written with a `$`. */
export function isDollar(currency: string): boolean {
	return dollars.has(currency);
}
