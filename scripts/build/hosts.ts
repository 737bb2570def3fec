import { number } from '#site/format.ts';

/** What a host of `docs/deploy.md` takes, by the name that SITE_HOST has for it. */
interface Host {
	label: string;
	/** Most files of a site; null where the host has no such limit. */
	files: number | null;
	/** Most bytes of a site, in megabytes; null where the host has no such limit. */
	megabytes: number | null;
}

export const hosts: Record<string, Host> = {
	'github-pages': { label: 'GitHub Pages', files: null, megabytes: 1_000 },
	'cloudflare-pages': { label: 'Cloudflare Pages without pay', files: 20_000, megabytes: null },
	'cloudflare-pages-paid': { label: 'Cloudflare Pages with a paid plan', files: 100_000, megabytes: null },
	netlify: { label: 'Netlify', files: null, megabytes: null },
	bucket: { label: 'a bucket behind a CDN', files: null, megabytes: null },
	server: { label: 'a server of your own', files: null, megabytes: null },
};

/** What a file of the site has on average: 256 MB in 20,883 files. */
const KILOBYTES_A_FILE = 12.3;

/** About how many files the search has: seven for each page that is of no job or list, and one for each 28 jobs. */
export function searchFiles(files: readonly string[]): number {
	const pages = files.filter((file) => file.endsWith('.html'));
	const jobs = pages.filter((file) => file.startsWith('listings/')).length;
	const lists = pages.filter((file) => file.startsWith('jobs/')).length;
	return Math.round(7 * (pages.length - jobs - lists) + jobs / 28);
}

/**
 * How many files a build will write and which hosts take them, in one sentence. Throws a sentence where the host that the site
 * is for takes fewer.
 * @param host value of SITE_HOST; undefined where it is not set
 */
export function sizeSentence(files: number, host: string | undefined): string {
	const megabytes = Math.round((files * KILOBYTES_A_FILE) / 1000);
	const takes = (one: Host) => files <= (one.files ?? Infinity) && megabytes <= (one.megabytes ?? Infinity);
	const fitting = Object.values(hosts).filter(takes);
	const size = `about ${number(files)} files of ${number(megabytes)} MB`;
	const labels = fitting.map(({ label }) => label).join(', ');
	if (host !== undefined && host !== '') {
		const chosen = hosts[host];
		if (!chosen) throw new Error(`SITE_HOST is \`${host}\`. Use one of ${Object.keys(hosts).join(', ')}.`);
		if (!takes(chosen)) {
			const limit = chosen.files !== null ? `${number(chosen.files)} files` : `${number(chosen.megabytes ?? 0)} MB`;
			throw new Error(
				`The site would have ${size}, and ${chosen.label} takes ${limit}. ` +
					`Move it to one of these and set SITE_HOST: ${labels} (docs/deploy.md); or list fewer boards in data/boards.yaml. Nothing was built.`,
			);
		}
	}
	return `The site will have ${size}. Hosts that take it: ${labels}.`;
}
