import { globSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, slugsOf, type Content } from './content.ts';

const PAGES = join(import.meta.dirname, '../../src/pages');

/** What stands for a name in an address, `[role]`, by the page it is of; null where the night decides, not the content. */
const names: Record<string, (content: Content, role: string) => readonly string[] | null> = {
	'[page]': (content) => filesOf(content, 'page').map(({ name }) => name),
	'[pair]': (content) => filesOf(content, 'compare').map(({ name }) => name),
	'[role]': (_, role) => [role],
	'[track]': (content, role) => filesOf(content, 'track', role).map(({ name }) => name),
	'[skill]': (content, role) => filesOf(content, 'skill', role).map(({ name }) => name),
	'[move]': (content, role) => filesOf(content, 'move', role).map(({ name }) => name),
	'[...path]': (content) => {
		const roles = slugsOf(content, 'roleTerms') ?? filesOf(content, 'role').map(({ name }) => name);
		const facets = (['clouds', 'specialisations', 'levelTerms'] as const).flatMap(
			(kind) => slugsOf(content, kind) ?? [],
		);
		return roles.flatMap((role) => [role, ...facets.map((facet) => `${role}/${facet}`)]);
	},
	'[id]': () => null,
	'[closed]': () => null,
};

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
				.replaceAll(/\[[^\]]+\]/g, '.+')}$`,
		),
);

/** The files that may be linked: those of public/ and those that the build writes. */
export const knownFiles = ({ publicFiles }: Content): RegExp[] => [
	...endpoints,
	/^\/sitemap-index\.xml$/,
	...publicFiles.map((file) => new RegExp(`^/${RegExp.escape(file)}$`)),
];

/** The names in addresses that nobody has said the values of. */
export const unknownNames = (): string[] =>
	routes.flatMap((route) => route.match(/\[[^\]]+\]/g) ?? []).filter((name) => !(name in names));

/** Every address that the pages and the content give rise to. */
export function knownPaths(content: Content): Set<string> {
	const roles = filesOf(content, 'role').map(({ name }) => name);
	return new Set(routes.flatMap((route) => addressesOf(route, content, roles)));
}

function addressesOf(route: string, content: Content, roles: readonly string[]): string[] {
	const fill = (role: string) =>
		(route.match(/\[[^\]]+\]/g) ?? []).reduce(
			(paths, name) =>
				paths.flatMap((path) => (names[name]?.(content, role) ?? []).map((value) => path.replace(name, value))),
			[route],
		);
	const paths = route.includes('[role]') ? roles.flatMap(fill) : fill('');
	return paths.map((path) => (path === '' ? '/' : `/${path}/`));
}
