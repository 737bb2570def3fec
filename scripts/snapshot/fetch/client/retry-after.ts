/**
 * How long a `Retry-After` header asks to wait, in milliseconds: from seconds or a date. null for anything else and
 * for a wait that is over.
 */
export function retryAfter(value: string | undefined, now: number): number | null {
	if (value === undefined) return null;
	const text = value.trim();
	const wait = /^\d{1,12}$/.test(text)
		? Number(text) * 1000
		: /^[A-Z][a-z]{2}, /.test(text)
			? Date.parse(text) - now
			: Number.NaN;
	return Number.isFinite(wait) && wait > 0 ? wait : null;
}
