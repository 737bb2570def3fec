const level =
	/\b(?:senior|snr|sr|junior|jr|staff|principal|lead|mid(?:[- ]?level)?|entry[- ]level|intern|i{1,3}|iv|v|[1-5])\b\.?/g;
const gender = /\(?\b(?:m|f|w|d|x|h|nb)(?:\s*[/|]\s*(?:m|f|w|d|x|h|nb|\*))+\b\)?|\(?\ball genders\b\)?/g;
const mode = /\b(?:100\s*%\s*)?(?:fully\s+)?(?:remote|hybrid|on-?site|work from home|wfh)\b/g;

/**
 * What is left of a title without level, place, way of working and (m/f/d), for comparing two rows. Other bracketed
 * words stay: “Architect (Agentforce)” and “Architect (Data Cloud)” are two jobs.
 */
export function titleKey(title: string, locations: readonly string[]): string {
	let words = ` ${plain(title)} `;
	for (const place of placesIn(locations))
		words = words.replaceAll(place, (match, at: number, whole: string) => {
			const isWhole =
				!/[\p{L}\p{N}]/u.test(whole[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(whole[at + match.length] ?? ' ');
			return isWhole ? ' ' : match;
		});
	const kept =
		words
			.replace(gender, ' ')
			.replace(mode, ' ')
			.replace(level, ' ')
			.match(/[\p{L}\p{N}+#]+/gu) ?? [];
	return kept.join(' ');
}

function placesIn(locations: readonly string[]): string[] {
	const parts = locations.flatMap((location) => [location, ...location.split(/[,;/|()]|\s-\s/)]);
	return [...new Set(parts.map((part) => plain(part).trim()).filter((part) => part.length > 2))].sort(
		(a, b) => b.length - a.length || (a < b ? -1 : 1),
	);
}

function plain(text: string): string {
	return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
