import { skillNeeds } from '#content-model/kinds/sections.ts';
import { levelSlugs } from '#domain/vocabulary.ts';
import type { Finding } from '../../../lint/rule.ts';
import { fieldsOf, isRecord } from '../../content.ts';
import type { ContentFile, Path } from '../../content-file.ts';
import { proseOf, type Prose } from '../../prose.ts';
import { at, type ContentRule } from '../../rule.ts';
import { valuesIn } from './values-in.ts';

/** Pairs of fields of which the first must not come after the second. */
const PAIRS = [
	['from', 'to'],
	['asOf', 'reviewBy'],
	['published', 'lastReviewed'],
	['takenOn', 'expires'],
	['from', 'below'],
	['p10', 'p25'],
	['p25', 'p50'],
	['p50', 'p75'],
	['p75', 'p90'],
] as const;

/** Reports ranges and orders that are the wrong way round: a `from` above its `to`, changes that are not newest first. */
export const reversedRange: ContentRule = {
	id: 'content/reversed-range',
	severity: 'error',
	keptFor: 'A range that ends before it begins shows a reader wrong pay or time.',
	title: 'A range that is the wrong way round',
	help: `
		\`from\` is above \`to\`, the day of review is before the day of the claim, a quartile is above the next, or a text says “6–4 weeks”. Swap the two, or correct one. In the \`changes\` of a role the newest comes first. A skill’s \`needAt\` does not fall from \`junior\` to \`senior\`; at \`staff\` it may.
	`,
	file: (file) => [
		...valuesIn(file).flatMap(({ value, path }) => reversedFields(file, value, path)),
		...reversedChanges(file),
		...fallingNeeds(file),
		...(file.kind === null ? [] : proseOf(file).flatMap((prose) => reversedWords(file, prose))),
	],
};

function reversedFields(file: ContentFile, group: unknown, path: Path): Finding[] {
	if (!isRecord(group)) return [];
	return PAIRS.flatMap(([first, second]) => {
		const a = group[first];
		const b = group[second];
		const isAfter =
			(typeof a === 'number' && typeof b === 'number' && a > b) ||
			(typeof a === 'string' && typeof b === 'string' && /^\d{4}-/.test(a) && a > b);
		if (!isAfter) return [];
		return [
			{
				// Of two dates, report the earlier one here: `future-date` already reports a later one that is wrong.
				...at(file, [...path, typeof a === 'string' ? second : first]),
				says: `\`${first}\` (${String(a)}) is above \`${second}\` (${String(b)}).`,
				todo: 'Swap the two, or correct one.',
			},
		];
	});
}

/** The changes of a role, newest first. */
function reversedChanges(file: ContentFile): Finding[] {
	const { changes, published } = file.kind === 'role' ? fieldsOf(file) : {};
	const days = Array.isArray(changes)
		? changes.map((change: unknown) => (isRecord(change) ? String(change['date']) : ''))
		: [];
	return days.flatMap((day, index) =>
		index > 0 && day > (days[index - 1] ?? '')
			? [
					{
						// A change dated before the guide itself is the wrong one.
						...at(file, [
							'changes',
							typeof published === 'string' && (days[index - 1] ?? '') < published ? index - 1 : index,
							'date',
						]),
						says: `The change of ${day} is below an older one, of ${days[index - 1] ?? ''}.`,
						todo: 'Put the newest first, or correct one of the two.',
					},
				]
			: [],
	);
}

/** A senior needs a skill at least as well as a junior; staff engineers may be past using it by hand. */
function fallingNeeds(file: ContentFile): Finding[] {
	const { needAt } = file.kind === 'skill' ? fieldsOf(file) : {};
	if (!isRecord(needAt)) return [];
	const levels = levelSlugs.filter((level) => level !== 'staff');
	const depths = levels.map((level) => skillNeeds.findIndex((need) => need === needAt[level]));
	return levels.flatMap((level, index) => {
		const below = levels[index - 1];
		if (below === undefined || (depths[index] ?? -1) < 0 || (depths[index] ?? 0) >= (depths[index - 1] ?? 0)) return [];
		return [
			{
				...at(file, ['needAt', level]),
				says: `At the level \`${level}\` the skill is needed less than at \`${below}\`.`,
				todo: 'Correct one of the two: up to `senior`, a higher level needs at least as much.',
			},
		];
	});
}

const NUMBER = String.raw`\$?(\d[\d,]*(?:\.\d+)?)[kK%]?`;
const RANGE = new RegExp(
	String.raw`(?<![\d.,–/-])${NUMBER}(?:–|-)${NUMBER}(?![\d–/-])|\bbetween ${NUMBER} and ${NUMBER}|(?<!from )(?<![\d.,–/-])${NUMBER} to ${NUMBER} (?:weeks|months|years|days|hours)\b`,
	'g',
);

function reversedWords(file: ContentFile, { text, start, of }: Prose): Finding[] {
	if (of === 'heading') return [];
	return [...text.matchAll(RANGE)].flatMap((match): Finding[] => {
		const ends = match.slice(1).filter(Boolean);
		const [from = 0, to = 0] = ends.map((end) => Number(end.replaceAll(',', '')));
		if (from <= to) return [];
		return [
			{
				...at(file, start + match.index),
				severity: 'warning',
				says: `“${match[0]}” runs from the larger figure to the smaller.`,
				todo: 'Write the smaller number first.',
			},
		];
	});
}
