/** What a built page says of itself. */
export interface Said {
	type: string;
	noindex: boolean;
	/** Address that search engines are to list. */
	canonical: string;
	/** Day of its last real change; undefined where it says none. */
	changedOn: string | undefined;
}

export function readHead(html: string): Said {
	const found = (pattern: RegExp) => pattern.exec(html)?.[1];
	return {
		type: found(/<html [^>]*data-page="?([\w-]+)/) ?? '',
		noindex: /<meta name="?robots"? content="?noindex/.test(html),
		canonical: found(/<link rel="?canonical"? href="?([^"> ]+)/) ?? '',
		changedOn: found(/<meta property="?og:updated_time"? content="?(\d{4}-\d{2}-\d{2})/),
	};
}

/** Whether search engines may list the page at this address: it lets them, and is no copy of another. */
export const isListed = (address: string, { noindex, canonical }: Said): boolean => !noindex && canonical === address;

/**
 * Addresses whose pages changed since the night before, those of lists that may no longer be found among them, sorted.
 * On the first night that is all of them. What editors wrote on the day of the night before may have come after it.
 */
export function changedAddresses(pages: ReadonlyMap<string, Said>, nights: readonly string[]): string[] {
	const before = nights.at(-2) ?? '';
	return [...pages]
		.filter(([address, said]) => {
			const isNews = said.changedOn !== undefined && said.changedOn >= before;
			if (said.type !== 'jobs') return isNews && isListed(address, said);
			return isNews && said.changedOn !== before && (said.noindex || isListed(address, said));
		})
		.map(([address]) => address)
		.toSorted();
}

/** As https://www.indexnow.org takes it; whoever sends it adds their key. */
export const indexNow = (site: string, urlList: readonly string[]): string =>
	`${JSON.stringify({ host: new URL(site).host, urlList }, null, '\t')}\n`;
