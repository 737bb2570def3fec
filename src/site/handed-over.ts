import type { Searched } from '#domain/searched.ts';

/** The metadata of a page that later build steps need. */
export interface Head {
	/** The type of the page, as in `<html data-page>`. */
	type: string;
	noindex: boolean;
	/** The address that search engines should list: its own, or that of a page with nearly the same content. */
	canonical: string;
	/** The day of its last real change; undefined when unknown. */
	changedOn: string | undefined;
}

interface HandedOver {
	/** By the page’s full address. */
	heads: Map<string, Head>;
	/** The searchable content of pages, by their path from the site’s root. */
	searched: Map<string, Searched>;
}

const KEY = Symbol.for('remnavi-guides/handed-over');

/**
 * Data that pages collect while they are rendered, for the steps after rendering (`scripts/build/render.ts`). Pages are bundled
 * separately and share no module with those steps, but run in the same process, so the data is kept on `globalThis`.
 */
export function handedOver(): HandedOver {
	const shared = globalThis as { [KEY]?: HandedOver };
	return (shared[KEY] ??= { heads: new Map(), searched: new Map() });
}
