/** A calculation written out in running text. */
export interface Calculation {
	/** Offset in the text. */
	start: number;
	/** The calculation as written: `60 × 24 ÷ 60 = 24` */
	words: string;
	/** The correct result, in the unit of the written one. */
	value: number;
	isRight: boolean;
}

/** A number with its unit. `by` converts one unit to seconds or bytes; `time` and `data` are the exponents of both. */
interface Quantity {
	plain: number;
	by: number;
	time: number;
	data: number;
}

type Unit = Omit<Quantity, 'plain'>;

const NUMBER = String.raw`[$€]?(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?<power>[²³])?(?![\d,]*\d)`;
/** What may follow a number: a unit, or the noun that is counted. */
const COUNTED = String.raw`(?<unit>\s?%|(?:\s(?!(?:is|are|makes?|gives?|comes|and|or|to|by|with|from)\b)[A-Za-zµ]+(?:/[a-z]+)?(?:'s)?){0,4})`;
const OPERATOR = /\s*([×÷])\s*|\s+([+−])\s+|\s+(of)\s+(?=[$€]?\d)/y;
const EQUALS =
	/\s*(?:=|(?<=[%\w).³²])\s(?:is|are|makes?|gives?|comes to))\s*(?<about>(?:about|nearly|almost|roughly|some|around|just over|just under|over|under|more than|less than|only)\s)?/y;
const quantity = new RegExp(NUMBER + COUNTED, 'y');

const SCALES: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const TIMES: Record<string, number> = {
	ms: 1e-3,
	millisecond: 1e-3,
	s: 1,
	second: 1,
	minute: 60,
	hour: 3600,
	h: 3600,
	day: 86_400,
	week: 604_800,
};
const DATA: Record<string, number> = {
	byte: 1,
	KB: 1e3,
	MB: 1e6,
	GB: 1e9,
	TB: 1e12,
	KiB: 2 ** 10,
	MiB: 2 ** 20,
	GiB: 2 ** 30,
	TiB: 2 ** 40,
};
const thousands = [-4, -3, -2, -1, 1, 2, 3, 4].map((power) => 10 ** (3 * power));
const NONE: Unit = { by: 1, time: 0, data: 0 };

/** Finds every calculation with an operator and a result, such as `0.1% of 30 days is 43.2 minutes`. */
export function calculationsIn(text: string): Calculation[] {
	const found: Calculation[] = [];
	for (const { index } of text.matchAll(/(?<![\w.,$€√/]|[×÷+−–] ?|(?:%|per cent) of )[$€]?[\d(]/g)) {
		if (index < (found.at(-1)?.start ?? -1) + (found.at(-1)?.words.length ?? 0)) continue;
		const calculation = readAt(text, index);
		if (calculation) found.push(calculation);
	}
	return found;
}

function readAt(text: string, start: number): Calculation | null {
	const reader = new Reader(text, start);
	const value = reader.sum();
	if (!value || reader.operators === 0) return null;
	const equals = reader.match(EQUALS);
	if (!equals) return null;
	const at = reader.at;
	const result = reader.match(quantity);
	// If an operator follows, this number is not the final result.
	if (!result || new RegExp(OPERATOR.source, 'y').test(text.slice(reader.at))) return null;
	const { number = '', unit = '' } = result.groups ?? {};
	const written = { ...unitOf(unit), plain: numberOf(number) };
	const slack = equals.groups?.['about'] ? 0.06 * written.plain : 0;
	const half = 0.5000001 * 10 ** -(number.split('.')[1]?.length ?? 0);
	const near = (given: number) => Math.abs(given - written.plain) <= half + slack;
	const scaled = (value.plain * value.by) / written.by;
	const isAlike = value.time === written.time && value.data === written.data;
	// `50 × 86,400 = 4.32 TB` is accepted, because the text may leave out that 50 means 50 MB/s. If both sides are amounts of
	// data, only the time may be left out: “60,000 × 600 bytes is 36 MB/s”.
	const hasUnit = !isAlike && value.data !== written.data && (written.time !== 0 || written.data !== 0);
	const words = text.slice(start, at + `${number}${unit}`.length + (/^[$€]/.test(result[0]) ? 1 : 0));
	return {
		start,
		words,
		value: isAlike ? scaled : value.plain,
		isRight: near(value.plain) || near(scaled) || (hasUnit && thousands.some((by) => near(value.plain * by))),
	};
}

/** Parses sums of products from an offset; its methods return null if there is none. */
class Reader {
	operators = 0;
	at: number;
	readonly text: string;

	constructor(text: string, at: number) {
		this.text = text;
		this.at = at;
	}

	match(pattern: RegExp): RegExpExecArray | null {
		pattern.lastIndex = this.at;
		const match = pattern.exec(this.text);
		if (match) this.at += match[0].length;
		return match;
	}

	sum(): Quantity | null {
		let left = this.product();
		for (let sign = this.operator('+−'); left && sign; sign = this.operator('+−')) {
			const right = this.product();
			left = right && { ...left, plain: left.plain + (sign === '+' ? 1 : -1) * right.plain * (right.by / left.by) };
		}
		return left;
	}

	product(): Quantity | null {
		let left = this.factor();
		for (let sign = this.operator('×÷of'); left && sign; sign = this.operator('×÷of')) {
			const right = this.factor();
			left = right && times(left, right, sign === '÷' ? -1 : 1);
		}
		return left;
	}

	factor(): Quantity | null {
		if (this.match(/\(/y)) {
			const inside = this.sum();
			return inside && this.match(/\)/y)
				? { ...inside, ...timesUnit(inside, this.match(new RegExp(COUNTED, 'y'))) }
				: null;
		}
		const { number, power, unit = '' } = this.match(quantity)?.groups ?? {};
		if (number === undefined) return null;
		if (power !== undefined) this.operators++;
		return { ...unitOf(unit), plain: numberOf(number) ** (power === '²' ? 2 : power === '³' ? 3 : 1) };
	}

	operator(among: string): string | null {
		const before = this.at;
		const [, ...signs] = this.match(OPERATOR) ?? [];
		const sign = signs.find((one) => one !== undefined);
		const isShare = sign !== 'of' || /(?:%|per cent)$/.test(this.text.slice(0, before));
		if (sign !== undefined && among.includes(sign) && isShare) {
			this.operators++;
			return sign;
		}
		this.at = before;
		return null;
	}
}

const times = (a: Quantity, b: Quantity, power: 1 | -1): Quantity => ({
	plain: a.plain * b.plain ** power,
	by: a.by * b.by ** power,
	time: a.time + power * b.time,
	data: a.data + power * b.data,
});

const timesUnit = (of: Quantity, counted: RegExpExecArray | null): Unit => {
	const unit = unitOf(counted?.groups?.['unit'] ?? '');
	return { by: of.by * unit.by, time: of.time + unit.time, data: of.data + unit.data };
};

/** The unit in the words after a number: a scale, a percentage, a time span or an amount of data. */
function unitOf(words: string): Unit {
	const [first = '', ...rest] = words.trim().split(/\s+/);
	if (/^(?:%|per$)/.test(first)) return { ...NONE, by: 0.01 };
	const scale = SCALES[first];
	if (scale !== undefined) {
		const unit = unitOf(rest.join(' '));
		return { ...unit, by: unit.by * scale };
	}
	const [name = '', per] = first.split('/');
	const single = name.replace(/(?<=[a-z]{3})s$/, '');
	const below = per === undefined ? NONE : unitOf(per);
	const time = TIMES[single];
	const data = DATA[single];
	const unit =
		time !== undefined ? { by: time, time: 1, data: 0 } : data !== undefined ? { by: data, time: 0, data: 1 } : NONE;
	return { by: unit.by / below.by, time: unit.time - below.time, data: unit.data - below.data };
}

const numberOf = (written: string): number => Number(written.replaceAll(',', ''));
