/**
 * Types of pages that readers open one after the other, so that their styles share a stylesheet; by path in `src/pages/`.
 */
const pageTypes = [
	{ type: 'jobs', pages: /^(?:jobs\/(?:\[|compare\.)|shortlist\.)/ },
	{ type: 'listing', pages: /^listings\// },
	{ type: 'search', pages: /^search\./ },
	// The style guide shows parts of every type, so it does not show where a style belongs.
	{ type: null, pages: /^styleguide\./ },
	// Guides, and pages that are read like guides.
	{ type: 'guide', pages: /^/ },
];

/** Styles with their own stylesheet: used on most types of pages but not all, or large and used on few pages. */
const apartSheets = /\/(prose|place-offer|doors)\.css$/;

/** The part of the bundler’s information that is used here. */
interface Bundle {
	getModuleInfo(id: string): { importers: readonly string[] } | null;
}

const page = /\/src\/pages\/(.+\.astro)$/;

/** The types of the pages that import a module, directly or through others. */
function typesOf(id: string, bundle: Bundle): Set<string> {
	const seen = new Set([id]);
	const types = new Set<string>();
	for (const module of seen) {
		const [, name] = page.exec(module) ?? [];
		if (name === undefined) {
			for (const importer of bundle.getModuleInfo(module)?.importers ?? []) seen.add(importer);
			continue;
		}
		const type = pageTypes.find(({ pages }) => pages.test(name))?.type;
		if (type) types.add(type);
	}
	return types;
}

/**
 * The stylesheet that a style goes to: the one for the type of page that uses it, or the shared one if several types do.
 * Null for the rules of a single page, which stay with it. The style’s path in `src/components/` does not matter.
 */
export function sheetOf(id: string, bundle: Bundle): string | null {
	if (!/\.css$/.test(id) || id.includes('/src/pages/')) return null;
	const [, apart] = apartSheets.exec(id) ?? [];
	if (apart !== undefined) return apart;
	const [type, ...others] = typesOf(id, bundle);
	if (type === undefined) return null;
	return others.length > 0 ? 'shared' : type;
}
