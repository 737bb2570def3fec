/**
 * Reads the digits of a number as written anywhere: `1,250,000.50`, `1.000,50`, `21 250`, `60'000`, `1,00,000`.
 * A single separator before exactly three digits groups thousands; before one or two digits it is decimal.
 * Null where the groups fit no convention.
 */
export function readNumber(written: string): number | null {
	const digits = written.replace(/[\s\u00a0\u202f\u2009'’_]/gu, '');
	const comma = digits.lastIndexOf(',');
	const point = digits.lastIndexOf('.');
	if (comma >= 0 && point >= 0) {
		const [decimal, group] = comma > point ? [',', '.'] : ['.', ','];
		const [whole = '', fraction = '', ...rest] = digits.split(decimal);
		if (rest.length > 0 || fraction.length > 2) return null;
		return grouped(whole, group) ? Number(`${whole.replaceAll(group, '')}.${fraction || '0'}`) : null;
	}
	const separator = comma >= 0 ? ',' : '.';
	const parts = digits.split(separator);
	if (parts.length === 1) return Number(digits);
	const last = parts.at(-1) ?? '';
	if (parts.length === 2 && last.length !== 3) return last.length <= 2 ? Number(parts.join('.')) : null;
	if (parts.length === 2 && parts[0] === '0') return Number(parts.join('.'));
	return grouped(digits, separator) ? Number(parts.join('')) : null;
}

function grouped(whole: string, separator: string): boolean {
	const parts = whole.split(separator);
	if (parts.length === 1) return true;
	const [first = '', ...rest] = parts;
	const last = rest.pop() ?? '';
	if (first.length === 0 || first.length > 3 || last.length !== 3) return false;
	return rest.every((part) => part.length === 3) || rest.every((part) => part.length === 2);
}

const scales: [RegExp, number][] = [
	[/^(?:k|thousand|tsd\.?|mil)$/i, 1e3],
	[/^(?:m|mm|mn|mio|million|millions|mln)$/i, 1e6],
	[/^(?:b|bn|billion|billions)$/i, 1e9],
	[/^(?:l|lpa|lakhs?|lacs?)$/i, 1e5],
	[/^(?:cr|crores?)$/i, 1e7],
	[/^万$/, 1e4],
];

/** What `k`, `M`, `lakh` or `LPA` multiply by; 1 for no suffix. */
export function scaleOf(suffix: string): number {
	return scales.find(([pattern]) => pattern.test(suffix))?.[1] ?? 1;
}
