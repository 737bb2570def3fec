import { globSync } from 'node:fs';
import { join } from 'node:path';
import { fill } from '#content-model/files.ts';
import { kindNames, kinds } from '#content-model/kinds.ts';
import { facetNames, filesOf, slugsOf, termsOfFacet, type Content } from './content.ts';

const PAGES = join(import.meta.dirname, '../../src/pages');

/** The pages in src/pages by their file: `guides/[role]/pay`. The page for 404 is left out. */
export const routes: readonly string[] = globSync('**/*.astro', { cwd: PAGES })
	.map((file) => file.replaceAll('\\', '/').replace(/(?:\/?\bindex)?\.astro$/, ''))
	.filter((route) => route !== '404')
	.toSorted();

/** The other files that src/pages writes: `jobs/[...path]/feed.xml`. */
const endpoints = globSync('**/*.ts', { cwd: PAGES, exclude: (name) => name.endsWith('.test.ts') }).map(
	(file) =>
		new RegExp(
			`^/${file
				.replaceAll('\\', '/')
				.replace(/\.ts$/, '')
				.replaceAll('.', '\\.')
				.replaceAll(/\[[^\]]+\]/g, '[\\w/-]+')}$`,
		),
);

/** Patterns of all files that may be linked: those in public/ and those that the build writes. */
export const knownFiles = ({ publicFiles }: Content): RegExp[] => [
	...endpoints,
	/^\/sitemap-index\.xml$/,
	...publicFiles.map((file) => new RegExp(`^/${RegExp.escape(file)}$`)),
];

/** Folders that the build writes in addition to pages, whatever the content. */
export const FOLDERS_OF_BUILD = [
	'_astro',
	'data/pack',
	'fonts',
	'jobs-index',
	'pagefind',
	'pagefind-listings',
	'sharing',
];

/** The address of a route as kinds declare it: `/guides/<role>/tracks/<name>/`. */
const pageOf = (route: string): string =>
	`/${route.replace('[role]', '<role>').replace(/\[(?!\.)[^\]]+\]/, '<name>')}/`;

/** Whether src/pages has a page for an address that a kind declares: `/guides/<role>/tracks/<name>/` */
export const hasRoute = (page: string): boolean => routes.some((route) => pageOf(route) === page);

/** Whether the pages of a route depend on tonight’s listings and not on the content. */
const isOfNight = (route: string): boolean => /^(?:jobs|listings)\b/.test(route);

/** Routes for which neither a kind of content nor the listings say which pages exist. */
export const unknownRoutes = (): string[] =>
	routes.filter(
		(route) =>
			/\[(?!role\])/.test(route) && !isOfNight(route) && !kindNames.some((kind) => kinds[kind].page === pageOf(route)),
	);

/** The addresses of all pages that the routes and the content create. */
export function knownPaths(content: Content): Set<string> {
	const roles = filesOf(content, 'role').map(({ name }) => name);
	return new Set(routes.flatMap((route) => addressesOf(route, content, roles)));
}

function addressesOf(route: string, content: Content, roles: readonly string[]): string[] {
	if (route === 'jobs/[...path]') return listsOfJobs(content, roles);
	const page = route === '' ? '/' : pageOf(route);
	const kind = kindNames.find((kind) => kinds[kind].page === page);
	if (page.includes('<name>')) return kind ? filesOf(content, kind).map((file) => fill(page, file)) : [];
	return page.includes('<role>') ? roles.map((role) => fill(page, { role })) : [page];
}

/** The addresses of all lists of jobs that may exist; tonight’s listings decide which of them do. */
function listsOfJobs(content: Content, guides: readonly string[]): string[] {
	const facets = [
		...(['specialisations', 'levelTerms'] as const).flatMap((kind) => slugsOf(content, kind) ?? []),
		...facetNames(content).flatMap((facet) => termsOfFacet(content, facet) ?? []),
	];
	return (slugsOf(content, 'roleTerms') ?? guides).flatMap((role) => [
		`/jobs/${role}/`,
		...facets.map((facet) => `/jobs/${role}/${facet}/`),
	]);
}
