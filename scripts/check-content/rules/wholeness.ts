import { nearest } from '../../../src/guide/nearest.ts';
import type { Problem } from '../../reporters/problem.ts';
import { entriesOf, filesOf, type Content } from '../content.ts';
import { ROOT } from '../content-file.ts';
import { patternOf } from '../kinds.ts';
import { tell, type Rule } from '../rule.ts';

/** Nothing is lost silently: a role has the files without which the build leaves its guide out. */
export const wholeness: Rule = (content) => [...missingOfRole(content), ...tracksWithoutWords(content)];

const missing = (path: string, so: string, todo?: string | null): Problem =>
	tell({ path: `${ROOT}${path}` }, null, 'missing-file', { so, todo });

/** A role has its three files as soon as it has one; without them its guide is left out, and nothing says so. */
function missingOfRole(content: Content): Problem[] {
	const roles = new Set(content.files.flatMap(({ kind, role }) => (kind !== null && role !== null ? [role] : [])));
	const complete = [...roles].filter((role) => filesOf(content, 'role', role).length > 0);
	return [...roles].flatMap((role) =>
		(['role', 'pay', 'hiring'] as const)
			.filter((kind) => filesOf(content, kind, role).length === 0)
			.map((kind) => {
				const meant = kind === 'role' ? nearest(role, complete) : null;
				const todo = meant && `Is \`${role}\` meant to be \`${meant}\`? Then move its files; else write this one.`;
				return missing(patternOf(kind).replace('<role>', role), `the guide of \`${role}\` cannot be built`, todo);
			}),
	);
}

/** Where no words put a listing on a track, its page says that nothing is open. */
function tracksWithoutWords(content: Content): Problem[] {
	const [terms] = filesOf(content, 'trackTerms');
	const tracks = filesOf(content, 'track');
	if (!terms && tracks.length > 0) return [missing(patternOf('trackTerms'), 'no listing is ever put on a track')];
	if (!Array.isArray(terms?.data)) return [];
	const entries = entriesOf(terms);
	const known = new Set(entries.map(({ role, track }) => `${String(role)}/${String(track)}`));
	const roles = new Set(entries.map(({ role }) => role));
	return [
		...filesOf(content, 'roleTerms').flatMap((file) =>
			entriesOf(file).flatMap(({ slug }, index) => {
				if (typeof slug !== 'string' || roles.has(slug) || !tracks.some(({ role }) => role === slug)) return [];
				return tell(file, [index, 'slug'], 'track-words/role', { slug });
			}),
		),
		...tracks
			.filter(({ role, name }) => roles.has(role) && !known.has(`${role}/${name}`))
			.map((file) => tell(file, null, 'track-words', { role: file.role, name: file.name })),
	];
}
