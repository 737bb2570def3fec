import type { Head } from '#site/handed-over.ts';

/** Whether search engines may list the page at this address: it lets them, and is no copy of another. */
export const isListed = (address: string, { noindex, canonical }: Head): boolean => !noindex && canonical === address;

/**
 * Addresses whose pages changed since the night before, those of lists that may no longer be found among them, sorted.
 * On the first night that is all of them. What editors wrote on the day of the night before may have come after it.
 */
export function changedAddresses(heads: ReadonlyMap<string, Head>, nights: readonly string[]): string[] {
	const before = nights.at(-2) ?? '';
	return [...heads]
		.filter(([address, head]) => {
			const isNews = head.changedOn !== undefined && head.changedOn >= before;
			if (head.type !== 'jobs') return isNews && isListed(address, head);
			return isNews && head.changedOn !== before && (head.noindex || isListed(address, head));
		})
		.map(([address]) => address)
		.toSorted();
}

/** As https://www.indexnow.org takes it; whoever sends it adds their key. */
export const indexNow = (site: string, urlList: readonly string[]): string =>
	`${JSON.stringify({ host: new URL(site).host, urlList }, null, '\t')}\n`;
