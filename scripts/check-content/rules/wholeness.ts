import { entriesOf, filesOf, isRecord, type Content } from '../content.ts';
import { nearest } from '../../../src/guide/nearest.ts';
import { positionOfValue, ROOT } from '../content-file.ts';
import { patternOf } from '../kinds.ts';
import { problem, type Rule } from '../rule.ts';
import type { Problem } from '../../reporters/problem.ts';

/** Nothing is lost silently: a role has the files without which the build leaves its guide out. */
export const wholeness: Rule = (content) => [...missingOfRole(content), ...tracksWithoutWords(content)];

function missing(path: string, so: string): Problem {
	return {
		rule: 'content/missing-file',
		severity: 'error',
		file: `${ROOT}${path}`,
		line: null,
		col: null,
		says: `This file is missing, so ${so}.`,
		todo: 'Put it back, or write it.',
	};
}

/** A role has its three files as soon as it has one; without them its guide is left out, and nothing says so. */
function missingOfRole(content: Content): Problem[] {
	const roles = new Set(content.files.flatMap(({ kind, role }) => (kind !== null && role !== null ? [role] : [])));
	const complete = [...roles].filter((role) => filesOf(content, 'role', role).length > 0);
	return [...roles].flatMap((role) =>
		(['role', 'pay', 'hiring'] as const)
			.filter((kind) => filesOf(content, kind, role).length === 0)
			.map((kind) => {
				const found = missing(patternOf(kind).replace('<role>', role), `the guide of \`${role}\` cannot be built`);
				const meant = kind === 'role' ? nearest(role, complete) : null;
				return meant === null
					? found
					: { ...found, todo: `Is \`${role}\` meant to be \`${meant}\`? Then move its files; else write this one.` };
			}),
	);
}

/** Where no words put a listing on a track, its page says that nothing is open. */
function tracksWithoutWords(content: Content): Problem[] {
	const [terms] = filesOf(content, 'trackTerms');
	const tracks = filesOf(content, 'track');
	if (!terms && tracks.length > 0) return [missing(patternOf('trackTerms'), 'no listing is ever put on a track')];
	if (!terms || !Array.isArray(terms.data)) return [];
	const entries = terms.data.filter(isRecord);
	const known = new Set(entries.map(({ role, track }) => `${String(role)}/${String(track)}`));
	const roles = new Set(entries.map(({ role }) => role));
	return [
		...filesOf(content, 'roleTerms').flatMap((file) =>
			entriesOf(file).flatMap(({ slug }, index) => {
				if (typeof slug !== 'string' || roles.has(slug) || !tracks.some(({ role }) => role === slug)) return [];
				return problem(file, positionOfValue(file, [index, 'slug']), {
					rule: 'content/track-words',
					severity: 'warning',
					says: `No track of \`${slug}\` has words in tracks.yaml, so no listing of that role is ever put on one.`,
					todo: 'Add an entry for each of its tracks there, with the phrases of adverts that belong on it.',
				});
			}),
		),
		...tracks
			.filter(({ role, name }) => roles.has(role) && !known.has(`${role}/${name}`))
			.map((file) =>
				problem(file, null, {
					rule: 'content/track-words',
					severity: 'error',
					says: 'vocabulary/tracks.yaml has no words for this track, so no listing is ever put on it.',
					todo: `Add an entry with \`role: ${file.role}\`, \`track: ${file.name}\` and its phrases there.`,
				}),
			),
	];
}
