import { at, type SiteRule } from '../rule.ts';

const TEXT = /\.(?:html|css|js|mjs|json|ndjson|csv|xml|txt|svg|md|webmanifest)$/;

/** Reports paths of the build machine, and source maps. */
export const leak: SiteRule = {
	id: 'audit/leak',
	severity: 'error',
	isHarmful: true,
	title: 'Something of the machine that built the site',
	help: `
		No source maps and no path of a folder of that machine belong in the site.
	`,
	site: (site) =>
		[...site.files.keys()].flatMap((name) => {
			const place = at(`dist/${name}`);
			if (name.endsWith('.map')) return [{ ...place, says: 'This is a source map.', todo: 'Build without.' }];
			const bytes = TEXT.test(name) ? site.files.get(name) : undefined;
			const path = site.machinePaths.find((folder) => bytes?.includes(folder));
			if (path === undefined) return [];
			return [
				{
					...place,
					says: `The file contains the path of a folder on the build machine: \`${path}\`.`,
					todo: 'Find out which part of the build writes it.',
				},
			];
		}),
};
