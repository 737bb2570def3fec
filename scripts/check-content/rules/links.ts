import type { Content } from '../content.ts';
import { positionOf, wordsOf } from '../content-file.ts';
import { nearest } from '../../../src/guide/nearest.ts';
import { knownPaths } from '../routes.ts';
import { problem, type Rule } from '../rule.ts';

const LINK = /\]\(\s*([^)\s]+)[^)]*\)|\bhref=["']([^"']+)["']|^\[[^\]^]+\]:\s*(\S+)/gm;

/** A link within the site must lead to a page that the content gives rise to. The built site is audited for the rest. */
export const links: Rule = (content: Content) => {
	const known = knownPaths(content);
	return content.files.flatMap((file) =>
		wordsOf(file).flatMap(({ start, end }) =>
			[...file.text.slice(start, end).matchAll(LINK)].flatMap((match) => {
				const target = match[1] ?? match[2] ?? match[3] ?? '';
				// Addresses of another kind are told of with what runs.
				if (/^[a-z]+:|^#/i.test(target)) return [];
				const path = target.split(/[?#]/)[0] ?? '';
				if (known.has(path) || (path.startsWith('/') && /\.[a-z]+$/.test(path))) return [];
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
