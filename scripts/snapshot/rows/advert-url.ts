const tracking = /^(?:utm_.*|gh_src|ref|source|lever-source|lever-origin)$/i;
const MAX_URL = 2_048;

/**
 * The address of an advert without what only tells the employer where the reader came from; never without `gh_jid`,
 * which names the job. An http address is raised to https, which every careers page has by now; null unless it is a plain
 * address of a named host.
 */
export function advertUrl(raw: string): string | null {
	const url = URL.parse(raw.trim().replace(/^http:/i, 'https:'));
	if (url?.protocol !== 'https:' || url.href.length > MAX_URL) return null;
	if (url.username !== '' || url.password !== '' || url.port !== '') return null;
	if (!/^[^.]+(?:\.[^.]+)*\.[a-z][a-z0-9-]+$/i.test(url.hostname)) return null;
	// `delete` while reading would skip entries, and rewriting an untouched query changes its spelling.
	const dropped = [...url.searchParams.keys()].filter((name) => tracking.test(name));
	for (const name of dropped) url.searchParams.delete(name);
	return url.href;
}

/** The same address for every spelling of it: what two feeds are compared by. */
export function urlIdentity(href: string): string {
	const url = new URL(href);
	url.hash = '';
	url.searchParams.sort();
	return `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/\/(?:apply|application)?\/?$/, '')}${url.search}`;
}

/** Whether the address names one job: a number of four digits or more, or a UUID. */
export function namesOneJob(href: string): boolean {
	const { pathname, search } = new URL(href);
	return /\d{4,}|[0-9a-f]{8}-[0-9a-f]{4}-/i.test(pathname + search);
}
