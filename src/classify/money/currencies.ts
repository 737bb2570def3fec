/** Signs and words, in capitals, that can mean only one currency. */
export const signs: Readonly<Record<string, readonly string[]>> = {
	USD: ['US$', 'U.S.$', 'US DOLLARS'],
	CAD: ['CA$', 'CAN$', 'CDN$', 'C$', 'CDN', 'CANADIAN DOLLARS'],
	AUD: ['AU$', 'A$', 'AUSTRALIAN DOLLARS'],
	NZD: ['NZ$'],
	HKD: ['HK$'],
	TWD: ['NT$'],
	SGD: ['SG$', 'S$', 'SINGAPORE DOLLARS'],
	MXN: ['MX$', 'MEX$'],
	BRL: ['R$', 'REAIS'],
	ARS: ['AR$'],
	EUR: ['€', 'EURO', 'EUROS'],
	GBP: ['£', 'POUNDS'],
	INR: ['₹', 'RS', 'RS.', 'RUPEES'],
	KRW: ['₩', '원'],
	ILS: ['₪', 'NIS'],
	PHP: ['₱'],
	THB: ['฿', 'บาท'],
	VND: ['₫'],
	TRY: ['₺', 'TL'],
	UAH: ['₴'],
	RUB: ['₽'],
	NGN: ['₦'],
	KZT: ['₸'],
	GEL: ['₾'],
	PLN: ['ZŁ', 'ZLOTY', 'ZLOTYCH'],
	CZK: ['KČ'],
	HUF: ['FT'],
	RON: ['LEI'],
	CNY: ['RMB', '元'],
	MYR: ['RM'],
	PEN: ['S/', 'S/.'],
	IDR: ['RP'],
	AED: ['DHS'],
	KES: ['KSH'],
	CHF: ['SFR', 'FR.'],
	JPY: ['円'],
};

/** Signs that several currencies use; places named in the advert decide which is meant. */
export const shared = {
	$: ['$', 'DOLLARS'],
	'¥': ['¥', '￥'],
	kr: ['KR', 'KR.', 'KRONER', 'KRONOR'],
	peso: ['PESO', 'PESOS'],
} as const;

/** ISO codes that are also words; no advert means the currency by them. */
export const notCodes: readonly string[] = ['ALL', 'TOP', 'XXX', 'XTS'];

/** Currencies written with a `$`. */
export const dollars: readonly string[] = ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN'];
