const rootBlock = /:root\{[^}]*\}/;
const declaration = /--([\w-]+):([^;}]+)(?:;|(?=\}))/g;

/** A value said again costs about a quarter of its length once a page is compressed. */
const SAID_AGAIN = 4;

/**
 * Puts the value of a token where it is asked for, wherever that costs no more than asking, and leaves out what a page’s
 * styles do not ask for. Only for tokens that `:root` declares once: the others change with theme, width or medium.
 * `css` is minified.
 */
export function withPlainValues(css: string): string {
	const root = rootBlock.exec(css)?.[0] ?? '';
	let lean = css;
	for (const [, name = ''] of root.matchAll(declaration)) {
		if (css.split(`--${name}:`).length !== 2) continue;
		// As it stands by now: what it asks for may have been put in.
		const [whole = '', value = ''] = new RegExp(`--${name}:([^;}]+)(?:;|(?=\\}))`).exec(lean) ?? [];
		if (value.includes('var(')) continue;
		const asks = `var(--${name})`;
		const uses = lean.split(asks).length - 1;
		if (uses * (value.length - asks.length) > whole.length * SAID_AGAIN) continue;
		lean = lean.replaceAll(asks, () => value).replace(whole, '');
	}
	// What asked for a token may have a plain value now.
	if (lean !== css) return withPlainValues(lean);
	const asked = withoutUnasked(css, new Set([...root.matchAll(declaration)].map(([, name = '']) => name)));
	// Values of tokens come as they are written, with a blank on either side of a slash.
	return asked.replaceAll(') / ', ')/').replaceAll(';}', '}');
}

/** Leaves out tokens that no one asks for, then those that only they asked for. */
function withoutUnasked(css: string, tokens: ReadonlySet<string>): string {
	const lean = css.replaceAll(declaration, (whole, name: string) =>
		tokens.has(name) && !css.includes(`var(--${name})`) ? '' : whole,
	);
	return lean === css ? css : withoutUnasked(lean, tokens);
}
