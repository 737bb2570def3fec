import { globSync } from 'node:fs';
import { join } from 'node:path';
import { fill } from '#content-model/files.ts';
import { kindNames, kinds } from '#content-model/kinds.ts';
import { facetNames, filesOf, slugsOf, termsOfFacet, type Content } from './content.ts';

const PAGES = join(import.meta.dirname, '../../src/pages');

/** `guides/[role]/pay`: each page of src/pages as its file has it, without the page for what is not found. */
export const routes: readonly string[] = globSync('**/*.astro', { cwd: PAGES })
	.map((file) => file.replaceAll('\\', '/').replace(/(?:\/?\bindex)?\.astro$/, ''))
	.filter((route) => route !== '404')
	.toSorted();

/** `jobs/[...path]/feed.xml`: each file that src/pages writes beside its pages. */
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

/** The files that may be linked: those of public/ and those that the build writes. */
export const knownFiles = ({ publicFiles }: Content): RegExp[] => [
	...endpoints,
	/^\/sitemap-index\.xml$/,
	...publicFiles.map((file) => new RegExp(`^/${RegExp.escape(file)}$`)),
];

/** Folders that the build fills beside those of pages, whatever the content. */
export const FOLDERS_OF_BUILD = [
	'_astro',
	'data/pack',
	'fonts',
	'jobs-index',
	'pagefind',
	'pagefind-listings',
	'sharing',
];

/** `/guides/<role>/tracks/<name>/`: what a kind that has such a page declares. */
const pageOf = (route: string): string =>
	`/${route.replace('[role]', '<role>').replace(/\[(?!\.)[^\]]+\]/, '<name>')}/`;

/** Whether a file of src/pages makes the page that a kind declares: `/guides/<role>/tracks/<name>/` */
export const hasRoute = (page: string): boolean => routes.some((route) => pageOf(route) === page);

/** Whether the night, not the content, decides what pages of a route there are. */
const isOfNight = (route: string): boolean => /^(?:jobs|listings)\b/.test(route);

/** The pages of which no kind of content and no night says which there are. */
export const unknownRoutes = (): string[] =>
	routes.filter(
		(route) =>
			/\[(?!role\])/.test(route) && !isOfNight(route) && !kindNames.some((kind) => kinds[kind].page === pageOf(route)),
	);

/** Every address that the pages and the content give rise to. */
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

/** Every list of jobs that may have a page; which have one, the night decides. */
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
