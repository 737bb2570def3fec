import type { Problem } from '../../reporters/problem.ts';
import { addressOf } from '../anchors.ts';
import { PUBLISHED, entriesOf, filesOf, type Content } from '../content.ts';
import { readContentFile, ROOT } from '../content-file.ts';
import { namesOf } from '../published.ts';
import { knownPaths } from '../routes.ts';
import { tell, type Rule } from '../rule.ts';

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
		const place = { line: index + 1, col: 1 };
		return tell({ path: PUBLISHED }, place, address === null ? 'lost' : 'lost/page', { name, address });
	});
}

function redirects(content: Content): Problem[] {
	const known = knownPaths(content);
	return filesOf(content, 'redirects').flatMap((file) =>
		entriesOf(file).flatMap(({ from, to }, index) => [
			...(known.has(String(from)) ? [tell(file, [index, 'from'], 'redirect/from', { from })] : []),
			...(typeof to === 'string' && !known.has(to) ? [tell(file, [index, 'to'], 'redirect/to', { to })] : []),
		]),
	);
}
