import { distance } from 'fastest-levenshtein';
import { memoize } from '#domain/memoize.ts';
import type { ContentFile } from '../../content-file.ts';
import { at, type ContentRule } from '../../rule.ts';
import { linksIn, placeOfAddress } from './addresses-in.ts';

/** A host that one address has, and that is nearly one which several have, is most often a slip. */
export const otherHost: ContentRule = {
	id: 'content/other-host',
	severity: 'warning',
	title: 'A site whose name is nearly that of another',
	help: `
		\`https://kubernets.io/docs/\`: one address has this host, and others have \`kubernetes.io\`. Copy it anew from the browser. Where both sites are there, [say that it is meant](meant.md).
	`,
	content: ({ files }) => {
		const all = files.flatMap((file) => hostsIn(file).map((one) => ({ file, ...one })));
		const byHost = Map.groupBy(all, ({ host }) => host);
		const often = [...byHost].filter(([, places]) => places.length > 1).map(([host]) => host);
		return [...byHost].flatMap(([host, places]) => {
			const [only, again] = places;
			if (!only || again) return [];
			const meant = often.find((other) => other !== host && isSlip(host, other));
			if (meant === undefined) return [];
			return [
				{
					...at(only.file, only.start),
					says: `No other address is of \`${host}\`, and ${byHost.get(meant)?.length ?? 0} are of \`${meant}\`.`,
					todo: `Did you mean \`${meant}\`? Copy the address anew from the browser.`,
				},
			];
		});
	},
};

const lettersOf = (host: string): string => [...host].toSorted().join('');

/** One letter lost, twice or another, or two exchanged, in a host of eight signs or more; `a.b.org` and `c.b.org` are two places. */
function isSlip(host: string, other: string): boolean {
	if (Math.min(host.length, other.length) < 8 || Math.abs(host.length - other.length) > 1) return false;
	const away = distance(host, other);
	return away === 1 || (away === 2 && lettersOf(host) === lettersOf(other));
}

const hostsIn = memoize((file: ContentFile): { host: string; start: number }[] => {
	const addresses = [
		...file.yaml.strings().flatMap(({ value, start }) => (/^https?:/.test(value) ? [{ url: value, start }] : [])),
		...linksIn(file).map((node) => ({ url: node.url, start: placeOfAddress(file, node) })),
	];
	return addresses.flatMap(({ url, start }) => {
		const [, host = ''] = /^https?:\/\/(?:www\.)?([^/?#:\s]+)/i.exec(url) ?? [];
		return host === '' ? [] : [{ host: host.toLowerCase(), start }];
	});
});
