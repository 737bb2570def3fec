import type { Head } from '#site/handed-over.ts';

/** Whether search engines may list this page: it is not noindex and is its own canonical page. */
export const isListed = (address: string, { noindex, canonical }: Head): boolean => !noindex && canonical === address;

/**
 * Addresses of pages that changed since the night before, sorted, including lists that have become noindex. On the
 * first night, this is all pages. Pages that editors changed on the day of the night before are included, because the
 * change may have come after it.
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

/** The request body for https://www.indexnow.org, without the key, which the sender adds. */
export const indexNow = (site: string, urlList: readonly string[]): string =>
	`${JSON.stringify({ host: new URL(site).host, urlList }, null, '\t')}\n`;
