import type { Problem } from '../../reporters/problem.ts';
import { addressOf } from '../anchors.ts';
import { entriesOf, filesOf, type Content } from '../content.ts';
import { positionOfValue, readContentFile, ROOT } from '../content-file.ts';
import { namesOf, PUBLISHED } from '../published.ts';
import { knownPaths } from '../routes.ts';
import { problem, type Rule } from '../rule.ts';

/** Nothing that was published is lost without a word, and every redirect leads from where nothing is to where something is. */
export const addresses: Rule = (content) => [...lost(content), ...redirects(content)];

function lost(content: Content): Problem[] {
	if (content.published.length === 0) return [];
	const there = new Set(content.files.flatMap(namesOf));
	const unread = content.files.filter(({ damage, yaml }) => damage !== null || yaml.faults.length > 0).flatMap(namesOf);
	const redirected = new Set(filesOf(content, 'redirects').flatMap((file) => entriesOf(file).map(({ from }) => from)));
	return content.published.flatMap((name, index) => {
		if (there.has(name) || unread.includes(name.split('#')[0] ?? '')) return [];
		const address = addressOf(readContentFile(`${ROOT}${name}.mdx`, ''));
		if (redirected.has(address)) return [];
		return {
			rule: 'content/lost',
			severity: 'error' as const,
			file: PUBLISHED,
			line: index + 1,
			col: 1,
			says: `\`${name}\` has been published, and is gone.`,
			todo:
				address === null
					? 'Put it back. If it is meant to go, take this line out.'
					: `Put it back; or say in redirects.yaml where it went, with \`from: ${address}\`.`,
		};
	});
}

function redirects(content: Content): Problem[] {
	const known = knownPaths(content);
	return filesOf(content, 'redirects').flatMap((file) =>
		entriesOf(file).flatMap(({ from, to }, index) => {
			const tell = (field: string, says: string, todo: string) =>
				problem(file, positionOfValue(file, [index, field]), {
					rule: 'content/redirect',
					severity: 'error',
					says,
					todo,
				});
			return [
				...(known.has(String(from))
					? [tell('from', `There is a page at \`${String(from)}\`.`, 'Take the redirect out, or rename the page.')]
					: []),
				...(typeof to === 'string' && !known.has(to)
					? [tell('to', `No page is at \`${to}\`.`, 'Write the address of a page that is there.')]
					: []),
			];
		}),
	);
}
