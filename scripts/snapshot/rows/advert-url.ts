const tracking = /^(?:utm_.*|gh_src|ref|source|lever-source|lever-origin)$/i;
const MAX_URL = 2_048;

/**
 * The address of an advert without tracking parameters; `gh_jid` is kept because it identifies the job. http becomes https, which
 * every careers page supports. null if the result is not an https address with a host name, without user, password and port.
 */
export function advertUrl(raw: string): string | null {
	const url = URL.parse(raw.trim().replace(/^http:/i, 'https:'));
	if (url?.protocol !== 'https:' || url.href.length > MAX_URL) return null;
	if (url.username !== '' || url.password !== '' || url.port !== '') return null;
	if (!/^[^.]+(?:\.[^.]+)*\.[a-z][a-z0-9-]+$/i.test(url.hostname)) return null;
	// Collect the names first: deleting while iterating would skip entries. Without a deletion, the query keeps its spelling.
	const dropped = [...url.searchParams.keys()].filter((name) => tracking.test(name));
	for (const name of dropped) url.searchParams.delete(name);
	return url.href;
}

/** Normalises an address, so that different spellings of it in two feeds compare as equal. */
export function urlIdentity(href: string): string {
	const url = new URL(href);
	url.hash = '';
	url.searchParams.sort();
	return `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/\/(?:apply|application)?\/?$/, '')}${url.search}`;
}

/** Whether the address identifies one job: it has a number of four or more digits, or a UUID. */
export function namesOneJob(href: string): boolean {
	const { pathname, search } = new URL(href);
	return /\d{4,}|[0-9a-f]{8}-[0-9a-f]{4}-/i.test(pathname + search);
}
