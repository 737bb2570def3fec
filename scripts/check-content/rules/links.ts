import { filesOf, slugsOf, type Content } from '../content.ts';
import { positionOf, wordsOf } from '../content-file.ts';
import { nearest } from '../nearest.ts';
import { problem, type Rule } from '../rule.ts';

const LINK = /\]\(\s*([^)\s]+)[^)]*\)|\bhref=["']([^"']+)["']/g;
const PAGES = [
	'/',
	'/guides/',
	'/jobs/',
	'/search/',
	'/glossary/',
	'/tools/',
	'/sources/',
	'/methodology/',
	'/data/',
	'/changes/',
];
const OF_GUIDE = ['', 'pay/', 'hiring/', 'levels/', 'checklist/', 'claims/', 'employers/', 'map/'];

/** A link within the site must lead to a page that the content gives rise to. The built site is audited for the rest. */
export const links: Rule = (content) => {
	const known = knownPaths(content);
	return content.files.flatMap((file) =>
		wordsOf(file).flatMap(({ start, end }) =>
			[...file.text.slice(start, end).matchAll(LINK)].flatMap((match) => {
				const target = match[1] ?? match[2] ?? '';
				if (/^(?:https?:|mailto:|#)/.test(target)) return [];
				const path = target.split(/[?#]/)[0] ?? '';
				if (known.has(path) || /\.[a-z]+$/.test(path)) return [];
				return problem(file, positionOf(file, start + match.index + match[0].indexOf(target)), {
					rule: 'content/dead-link',
					severity: 'error',
					says: path.startsWith('/')
						? `No page is at \`${path}\`.`
						: `The link \`${target}\` does not start with a slash, so where it leads depends on the page.`,
					todo: suggest(path, known),
				});
			}),
		),
	);
};

function suggest(path: string, known: Set<string>): string {
	if (known.has(`${path}/`)) return `Close it with a slash: \`${path}/\`.`;
	const near = nearest(path, [...known]);
	return near === null ? 'Write the path as the site has it: `/guides/sre/`.' : `Did you mean \`${near}\`?`;
}

function knownPaths(content: Content): Set<string> {
	const roles = filesOf(content, 'role').map(({ name }) => name);
	const everyRole = slugsOf(content, 'roleTerms') ?? roles;
	const facets = (['clouds', 'specialisations', 'levelTerms'] as const).flatMap((kind) => slugsOf(content, kind) ?? []);
	return new Set([
		...PAGES,
		...filesOf(content, 'page').map(({ name }) => `/${name}/`),
		...roles.flatMap((role) => OF_GUIDE.map((part) => `/guides/${role}/${part}`)),
		...filesOf(content, 'track').map(({ role, name }) => `/guides/${role}/tracks/${name}/`),
		...filesOf(content, 'skill').map(({ role, name }) => `/guides/${role}/skills/${name}/`),
		...filesOf(content, 'move').map(({ role, name }) => `/guides/${role}/from/${name}/`),
		...everyRole.flatMap((role) => [`/jobs/${role}/`, ...facets.map((facet) => `/jobs/${role}/${facet}/`)]),
		...filesOf(content, 'compare').map(({ name }) => `/compare/${name}/`),
	]);
}
