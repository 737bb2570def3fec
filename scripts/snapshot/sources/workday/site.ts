import type { BoardAddress } from '../source.ts';

/** A careers site on Workday, as its address names it. */
export interface WorkdaySite {
	host: string;
	/** What stands before the paths of its interface: `https://acme.wd5.myworkdayjobs.com/wday/cxs/acme/External`. */
	api: string;
	/** What stands before the paths of its pages: `https://acme.wd5.myworkdayjobs.com/External`. */
	pages: string;
	/** The words that the list is searched for; empty for all of it. */
	search: string;
}

/**
 * Reads `https://{tenant}.{wdN}.myworkdayjobs.com/[{language}/]{site}[?q=words]` and
 * `https://{wdN}.myworkdaysite.com/[{language}/]recruiting/{tenant}/{site}`; null for any other address. A test server,
 * the only one that may be asked over http, takes the place of the second.
 */
export function workdaySite({ address }: Pick<BoardAddress, 'address'>): WorkdaySite | null {
	if (address === null) return null;
	const { protocol, hostname, origin, pathname, searchParams } = new URL(address);
	const path = pathname.split('/').filter((part) => part !== '' && !/^[a-z]{2}(?:-[A-Z]{2})?$/.test(part));
	const search = searchParams.get('q') ?? '';
	if (hostname.endsWith('.myworkdayjobs.com') && path.length === 1) {
		const [tenant] = hostname.split('.');
		const [site] = path;
		return { host: hostname, api: `${origin}/wday/cxs/${tenant}/${site}`, pages: `${origin}/${site}`, search };
	}
	const [start, tenant, site] = path;
	const isSite = hostname.endsWith('.myworkdaysite.com') || protocol === 'http:';
	if (isSite && start === 'recruiting' && tenant && site && path.length === 3) {
		const pages = `${origin}/recruiting/${tenant}/${site}`;
		return { host: hostname, api: `${origin}/wday/cxs/${tenant}/${site}`, pages, search };
	}
	return null;
}
