const kept = new Map<string, Promise<string>>();

/**
 * HTML of a part of pages: made once in a build, for each value that it is made of; anew each time while texts are being edited.
 * @param of the name of the part and all that it is made of, beside the content and the snapshot of the build
 */
export function keptHtml(of: readonly unknown[], render: () => Promise<string>): Promise<string> {
	if (!import.meta.env.PROD) return render();
	const key = JSON.stringify(of);
	const html = kept.get(key) ?? render();
	kept.set(key, html);
	return html;
}
