const cache = new Map<string, Promise<string>>();

/**
 * Renders the HTML of a part of pages once per build for each value of `of`. In development it is rendered each time.
 * @param of the name of the part, and all values that it depends on, except the content and the snapshot
 */
export function keptHtml(of: readonly unknown[], render: () => Promise<string>): Promise<string> {
	if (!import.meta.env.PROD) return render();
	const key = JSON.stringify(of);
	const html = cache.get(key) ?? render();
	cache.set(key, html);
	return html;
}
