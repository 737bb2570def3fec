import { withAnchor } from '#routes/anchors.ts';

/**
 * The address of a bookmarklet. Run on any page, it opens the advert reader with the selected text, or else with the page’s
 * `JobPosting` (schema.org), or else with its main text. The text goes into the URL fragment, which browsers don’t send to
 * servers.
 * @param reader absolute address of the advert reader
 */
export const bookmarklet = (reader: string): string =>
	`javascript:${encodeURIComponent(`(${program.toString()})(${JSON.stringify(withAnchor(reader, ''))})`)}`;

/** Runs on other sites’ pages, so it must not use anything outside this function. */
function program(reader: string): void {
	type Row = Record<string, unknown>;
	const most = 50_000;
	const words = (value: unknown): string => (typeof value === 'string' ? value : '');
	const all = (value: unknown): Row[] => {
		if (Array.isArray(value)) return value.flatMap(all);
		if (typeof value !== 'object' || value === null) return [];
		return [value as Row, ...all((value as Row)['@graph'])];
	};
	const named = (row: Row | undefined): string => words(row?.['name']);
	const jobs = [...document.querySelectorAll('script[type="application/ld+json"]')]
		.flatMap(({ textContent }) => {
			try {
				return all(JSON.parse(textContent));
			} catch {
				return [];
			}
		})
		.filter((row) => [row['@type']].flat().includes('JobPosting') && words(row['description']) !== '');
	const selected = String(getSelection()).trim();
	const job = selected === '' ? jobs[0] : undefined;
	const address = all(all(job?.['jobLocation'])[0]?.['address'])[0];
	const country = address?.['addressCountry'];
	const place = [
		job?.['jobLocationType'] === 'TELECOMMUTE' ? 'Remote' : '',
		words(address?.['addressLocality']),
		words(address?.['addressRegion']),
		words(country) || named(all(country)[0]) || named(all(job?.['applicantLocationRequirements'])[0]),
	];
	const main = document.querySelector<HTMLElement>('main, [role=main], article') ?? document.body;
	// On a page without an h1, a selection usually begins with the job’s title, so we don’t send the page’s title too.
	const headed = document.querySelector('h1')?.innerText ?? (selected === '' ? document.title : '');
	const title = words(job?.['title']) || headed;
	const text = selected || words(job?.['description']) || main.innerText;
	const handed = { title, place: place.filter((part) => part !== '').join(', '), text: text.slice(0, most) };
	open(reader + String(new URLSearchParams(handed)));
}
