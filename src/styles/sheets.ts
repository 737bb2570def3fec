/** Pages that readers see one after the other, and so share a sheet, by where their files stand in `src/pages/`. */
const pageTypes = [
	{ type: 'jobs', pages: /^(?:jobs\/(?:\[|compare\.)|shortlist\.)/ },
	{ type: 'listing', pages: /^listings\// },
	{ type: 'search', pages: /^search\./ },
	// It shows parts of every type, and so says nothing of where their styles belong.
	{ type: null, pages: /^styleguide\./ },
	// Guides, and all that is read as they are.
	{ type: 'guide', pages: /^/ },
];

/** Styles that pages of most types have and some have not, and those of a large part that few pages have. */
const apartSheets = /\/(prose|place-offer|doors)\.css$/;

/** What the bundler knows of a module, as far as it is asked here. */
interface Bundle {
	getModuleInfo(id: string): { importers: readonly string[] } | null;
}

const page = /\/src\/pages\/(.+\.astro)$/;

/** The types of the pages that import a module, themselves or through others. */
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
 * The sheet that a style goes to: that of the type of page that uses it, or the one that all share where several do. The rules of
 * one page stay with it (null), and some sheets stand apart. Where in
 * `src/components/` a style stands plays no part.
 */
export function sheetOf(id: string, bundle: Bundle): string | null {
	if (!/\.css$/.test(id) || id.includes('/src/pages/')) return null;
	const [, apart] = apartSheets.exec(id) ?? [];
	if (apart !== undefined) return apart;
	const [type, ...others] = typesOf(id, bundle);
	if (type === undefined) return null;
	return others.length > 0 ? 'shared' : type;
}
