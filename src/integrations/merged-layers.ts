/**
 * Sets the rules of each cascade layer in one block, in the order in which the layers are declared: a layer’s rules
 * keep their order, and where the block of another layer stands means nothing. What is in no layer follows. `css` is
 * minified and declares all its layers first.
 */
export function withMergedLayers(css: string): string {
	const [declaration = '', names = ''] = /^@layer ([\w,]+);/.exec(css) ?? [];
	const layers = new Map(names.split(',').map((name) => [name, '']));
	let rest = '';
	for (const statement of statements(css.slice(declaration.length))) {
		const [, name = '', inner] = /^@layer ([\w,]+)(?:;|\{([^]*)\})$/.exec(statement) ?? [];
		if (inner === undefined) rest += name === '' ? statement : '';
		else layers.set(name, (layers.get(name) ?? '') + inner);
	}
	return declaration + [...layers].map(([name, inner]) => inner && `@layer ${name}{${inner}}`).join('') + rest;
}

/** Cuts CSS at the ends of its outermost blocks and statements. */
function statements(css: string): string[] {
	const found: string[] = [];
	let depth = 0;
	let start = 0;
	for (const { 0: mark, index } of css.matchAll(/[{};]/g)) {
		if (mark === '{') depth++;
		if (mark === '}') depth--;
		if (depth > 0 || mark === '{') continue;
		found.push(css.slice(start, index + 1).trim());
		start = index + 1;
	}
	return found;
}
