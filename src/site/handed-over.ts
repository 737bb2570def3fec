import type { Searched } from '#domain/searched.ts';

/** What a page says of itself to search engines, in its head. */
export interface Head {
	/** Page type, as in `<html data-page>`. */
	type: string;
	noindex: boolean;
	/** Address that search engines are to list: its own, or that of a page that holds nearly the same. */
	canonical: string;
	/** Day of its last real change; undefined where none is known. */
	changedOn: string | undefined;
}

interface HandedOver {
	/** By the page’s whole address. */
	heads: Map<string, Head>;
	/** What pages say, by their path from the site’s root; those that the site search has. */
	searched: Map<string, Searched>;
}

const KEY = Symbol.for('remnavi-guides/handed-over');

/**
 * What pages hand over while they are made, for what runs once all of them are (`scripts/build/render.ts`). They are bundled apart
 * from it, so that they share no module, but one process runs both.
 */
export function handedOver(): HandedOver {
	const shared = globalThis as { [KEY]?: HandedOver };
	return (shared[KEY] ??= { heads: new Map(), searched: new Map() });
}
