import ipaddr from 'ipaddr.js';
import { UsageError } from '../../command.ts';

const iso = /^(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Parses a time with a time zone and returns it in UTC, to the second: `2026-11-24T02:40:00Z`. */
export function readMoment(text: string): string {
	// `Date.parse` turns 29 February of most years into 1 March, so check the day.
	const [, year, month, day] = iso.exec(text)?.map(Number) ?? [];
	const isDay = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day)).getUTCDate() === day;
	const value = isDay ? Date.parse(text) : Number.NaN;
	if (Number.isNaN(value)) {
		throw new UsageError(`\`--now ${text}\` is not a time with a time zone. Write it as 2026-11-24T02:40:00Z.`);
	}
	return momentOf(value);
}

/** Formats milliseconds since 1970 as UTC, to the second. */
export function momentOf(milliseconds: number): string {
	return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** Returns the `--allow-host` values unchanged; throws for a value that is not a loopback address with a port. */
export function readAllowedHosts(values: readonly string[] = []): readonly string[] {
	for (const value of values) {
		const [, address = '', port = ''] = /^\[?([^\]]+)\]?:(\d{1,5})$/.exec(value) ?? [];
		if (!ipaddr.isValid(address) || Number(port) > 65_535) {
			throw new UsageError(`\`--allow-host ${value}\` is not an address and a port. Write it as 127.0.0.1:8080.`);
		}
		if (ipaddr.parse(address).range() !== 'loopback') {
			throw new UsageError(
				`\`--allow-host ${value}\` is not on this machine. A test server has an address such as 127.0.0.1:8080.`,
			);
		}
	}
	return values;
}

/** Whether the URL points to a test server, `IP:PORT`, that the command line allows. */
export function isAllowedHost(url: URL, allowHosts: readonly string[]): boolean {
	const port = url.port || (url.protocol === 'https:' ? '443' : '80');
	return allowHosts.includes(`${url.hostname}:${port}`);
}

/** Throws if nobody can reach the address of our site. People whose servers we use must be able to contact us. */
export function checkContact(site: string): void {
	const { hostname } = new URL(site);
	if (!hostname.endsWith('.example') && hostname !== 'localhost') return;
	throw new UsageError(
		`Every request names ${site} as the site that sends it, but nobody can reach that address. ` +
			'Set SITE_URL to the address of your site, as in `SITE_URL=https://jobs.acme.com npm run snapshot`, ' +
			'or use --dry to see what would be fetched. Nothing was fetched.',
	);
}
