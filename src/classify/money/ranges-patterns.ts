import { anyOf, pattern, re } from '../patterns.ts';

// Words next to two amounts and between them.

const fillerWord = anyOf(
	'gross',
	'net',
	'brutto',
	'netto',
	'base',
	'ote',
	'usd',
	'eur',
	'gbp',
	'cad',
	'pln',
	/\/\s?(?:yr|year|hr|hour|h|mo|month|annum|day|week|wk)\.?/,
	/per (?:year|annum|hour|month|day|week)/,
	/an? (?:year|hour|month|day|week)/,
	/p\.?a\.?/,
	'annually',
	'yearly',
	'monthly',
	'hourly',
	/\[[^\]]{0,80}\]/,
	/\([^)]{0,60}\)/,
	/in (?:our|the) lowest (?:geographic )?(?:market|region)/,
);

/** Words that may follow the first amount of a range. */
const filler = anyOf(re`(?:\s*${fillerWord}){0,2}`);

const dashMark = anyOf(/[-–—−‒―~→～〜]{1,2}/, /\.{2,3}/);

const dashWord = anyOf('to', 'up to', 'through', 'thru', 'until', 'bis', 'tot', 'à', 'al', 'até', 'hasta', 'do', 'a');

/** What may be between the two amounts of a range. */
export const dash = pattern(
	'iu',
	re`^${filler}\s*(?:${dashMark}|${dashWord})\s*(?:up to|a maximum of|about|around)?\s*$`,
);

const andWord = anyOf('and', 'to', 'und', 'et', 'y', 'e', '&', 'i', 'en');

export const and = pattern('iu', re`^${filler}\s*${andWord}\s*$`);

/** “Minimum: $90,000 Maximum: $120,000”: the label before the first amount and the one between the two. */
export const minimum = pattern('iu', /\bmin(?:imum|\.)?\s*:?\s*$/);

export const maximum = pattern('iu', re`^${filler}\.?\s*[,;|/–-]?\s*max(?:imum|\.)?\s*:?\s*$`);

/** “$18/hr up to 64 hours”: the second number is not an amount of money. */
export const counted = pattern('iu', /^\s?(?:hours|hrs|days|weeks|months|years)\b/);

const betweenWord = anyOf(
	'between',
	'from',
	/ranges?/,
	'ranging',
	'entre',
	'zwischen',
	'tra',
	'de',
	'von',
	'pomiędzy',
	'między',
);

/** Words before two amounts that make them a range, although “and” is between them. */
export const between = pattern('iu', re`\b${betweenWord}\b[^.;\n]{0,30}$`);

const upToWord = anyOf(
	'up to',
	'upto',
	'up-to',
	/maximum(?: of)?/,
	/max\.?/,
	'as much as',
	'earn to',
	'no more than',
	'capped at',
	'bis zu',
	'bis',
	/jusqu['’]à/,
	'hasta',
	'até',
	'fino a',
	'tot',
	'do',
);

/** Words before an amount that make it a maximum. */
export const upTo = pattern('iu', re`(?:\b${upToWord}|(?:\p{L}|[)/:]) to)\s*:?\s*(?:an?\s)?$`);

const fromWord = anyOf(
	'starting',
	/starts?/,
	/begin(?:s|ning)?/,
	'minimum',
	/min\./,
	'at least',
	'no less than',
	'not less than',
	'upwards of',
	'more than',
	'over',
	'from',
	'ab',
	'mindestens',
	/à partir d[eu]/,
	'a partir de',
	'desde',
	'od',
	'vanaf',
);

/** Words before an amount that make it a minimum. */
export const from = pattern('iu', re`(?:\b${fromWord}\b[^.;:\d\n]{0,40}:?\s*)$`);
