import { number } from '#site/format.ts';

/** The limits of a host in `docs/deploy.md`. */
interface Host {
	label: string;
	/** Maximum number of files; null if unlimited. */
	files: number | null;
	/** Maximum size in megabytes; null if unlimited. */
	megabytes: number | null;
}

export const hosts: Record<string, Host> = {
	'github-pages': { label: 'GitHub Pages', files: null, megabytes: 1_000 },
	'cloudflare-pages': { label: 'Cloudflare Pages (free plan)', files: 20_000, megabytes: null },
	'cloudflare-pages-paid': { label: 'Cloudflare Pages (paid plan)', files: 100_000, megabytes: null },
	netlify: { label: 'Netlify', files: null, megabytes: null },
	bucket: { label: 'a bucket behind a CDN', files: null, megabytes: null },
	server: { label: 'your own server', files: null, megabytes: null },
};

/** Average size of a file, measured on a site of 20,883 files and 256 MB. */
const KILOBYTES_A_FILE = 12.3;

/** Estimates how many files the search index will have: seven per page that is not a job or a list, and one per 28 jobs. */
export function searchFiles(files: readonly string[]): number {
	const pages = files.filter((file) => file.endsWith('.html'));
	const jobs = pages.filter((file) => file.startsWith('listings/')).length;
	const lists = pages.filter((file) => file.startsWith('jobs/')).length;
	return Math.round(7 * (pages.length - jobs - lists) + jobs / 28);
}

/**
 * Says how many files a build will write and which hosts accept that many. Throws if they exceed the limit of the site’s own host.
 * @param host value of SITE_HOST; undefined if it is not set
 */
export function sizeSentence(files: number, host: string | undefined): string {
	const megabytes = Math.round((files * KILOBYTES_A_FILE) / 1000);
	const takes = (one: Host) => files <= (one.files ?? Infinity) && megabytes <= (one.megabytes ?? Infinity);
	const fitting = Object.values(hosts).filter(takes);
	const size = `about ${number(files)} files (${number(megabytes)} MB)`;
	const labels = fitting.map(({ label }) => label).join(', ');
	if (host !== undefined && host !== '') {
		const chosen = hosts[host];
		if (!chosen) throw new Error(`SITE_HOST is \`${host}\`. Use one of ${Object.keys(hosts).join(', ')}.`);
		if (!takes(chosen)) {
			const limit = chosen.files !== null ? `${number(chosen.files)} files` : `${number(chosen.megabytes ?? 0)} MB`;
			throw new Error(
				`The site would have ${size}, but ${chosen.label} takes at most ${limit}. ` +
					`Move it to one of these and set SITE_HOST: ${labels} (docs/deploy.md), or list fewer boards in data/boards.yaml. Nothing was built.`,
			);
		}
	}
	return `The site will have ${size}. Hosts that take it: ${labels}.`;
}
