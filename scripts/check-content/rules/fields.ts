import { skillNeeds } from '#domain/guide.ts';
import { levelSlugs } from '#domain/vocabulary.ts';
import { fieldsOf, isRecord } from '../content.ts';
import { positionOfValue, type ContentFile, type Path } from '../content-file.ts';
import { TO_WRITE } from '../prose.ts';
import { perFile, problem } from '../rule.ts';
import type { Problem } from '../../reporters/problem.ts';

/** Pairs of fields of which the first must not come after the second. */
const PAIRS = [
	['from', 'to'],
	['asOf', 'reviewBy'],
	['published', 'lastReviewed'],
	['from', 'below'],
	['p10', 'p25'],
	['p25', 'p50'],
	['p50', 'p75'],
	['p75', 'p90'],
] as const;

/** What the fields of a file say together: pairs in order, lists without an entry twice, no text of blanks. */
export const fields = perFile((file) => [...within(file, file.data, []), ...changes(file), ...falling(file)]);

function within(file: ContentFile, value: unknown, path: Path): Problem[] {
	if (typeof value === 'string') return TO_WRITE.test(value) ? [] : ofText(file, value, path);
	if (Array.isArray(value)) {
		const entries: unknown[] = value;
		const isPlain = path.at(-1) !== 'hits' && path.at(-1) !== 'misses';
		return [
			...entries.flatMap((entry, index) =>
				isPlain && typeof entry === 'string' && entries.indexOf(entry) < index
					? [
							tell(
								file,
								[...path, index],
								'content/duplicate-entry',
								`\`${entry}\` stands in \`${String(path.at(-1) ?? 'the list')}\` twice.`,
								'Take one out.',
							),
						]
					: [],
			),
			...entries.flatMap((entry, index) => within(file, entry, [...path, index])),
		];
	}
	if (!isRecord(value)) return [];
	return [
		...PAIRS.flatMap(([first, second]) => {
			const [a, b] = [value[first], value[second]];
			const isAfter =
				(typeof a === 'number' && typeof b === 'number' && a > b) ||
				(typeof a === 'string' && typeof b === 'string' && /^\d{4}-/.test(a) && a > b);
			if (!isAfter) return [];
			return tell(
				file,
				[...path, first],
				'content/reversed-range',
				`\`${first}\` (${a}) is above \`${second}\` (${b}).`,
				'Exchange the two, or correct one.',
			);
		}),
		...Object.entries(value).flatMap(([key, inner]) => within(file, inner, [...path, key])),
	];
}

function ofText(file: ContentFile, value: string, path: Path): Problem[] {
	if (/(?<![\w/.:@?=&%-])[A-Za-z0-9+/=]{40,}/.test(value)) {
		return [
			tell(
				file,
				path,
				'content/odd-character',
				'There is something here that is no word.',
				'Put back what stood here.',
			),
		];
	}
	const name = String(path.findLast((key) => typeof key === 'string') ?? 'The value');
	if (value !== '' && value === value.trim() && (file.kind === 'signal' || !/^[“”‘’].*[“”‘’]$/s.test(value))) {
		const isTitle = name === 'title' && file.kind !== 'source' && file.kind !== 'prompt';
		if (!isTitle || !/[^.][.,;:]$/.test(value)) return [];
		return [tell(file, path, 'content/title-stop', 'The title ends like a sentence.', 'Take the mark at its end out.')];
	}
	const says =
		value.trim() === ''
			? `\`${name}\` holds no words.`
			: value === value.trim()
				? `\`${name}\` stands within quotation marks that will be shown.`
				: `\`${name}\` begins or ends with a blank.`;
	const todo =
		value.trim() === '' ? 'Write them, or take the field out.' : "Take them out; quotes of YAML are straight: '…'.";
	return [tell(file, path, 'content/blank-field', says, value === value.trim() ? todo : 'Take it out.')];
}

/** The changes of a role, newest first. */
function changes(file: ContentFile): Problem[] {
	const { changes: list } = file.kind === 'role' ? fieldsOf(file) : {};
	const days = Array.isArray(list) ? list.map((one: unknown) => (isRecord(one) ? String(one['date']) : '')) : [];
	return days.flatMap((day, index) =>
		index > 0 && day > (days[index - 1] ?? '')
			? [
					tell(
						file,
						['changes', index, 'date'],
						'content/reversed-range',
						`The change of ${day} stands below an older one.`,
						'Put the newest first.',
					),
				]
			: [],
	);
}

/** A senior needs a skill at least as well as a junior; staff engineers may be past using it by hand. */
function falling(file: ContentFile): Problem[] {
	const { needAt } = file.kind === 'skill' ? fieldsOf(file) : {};
	if (!isRecord(needAt)) return [];
	const levels = levelSlugs.filter((level) => level !== 'staff');
	const depths = levels.map((level) => skillNeeds.findIndex((need) => need === needAt[level]));
	return levels.flatMap((level, index) => {
		const below = levels[index - 1];
		if (below === undefined || (depths[index] ?? -1) < 0 || (depths[index] ?? 0) >= (depths[index - 1] ?? 0)) return [];
		return tell(
			file,
			['needAt', level],
			'content/reversed-range',
			`At the level \`${level}\` the skill is needed less than at \`${below}\`.`,
			'Correct one of the two: up to `senior`, a higher level needs at least as much.',
		);
	});
}

function tell(file: ContentFile, path: Path, rule: string, says: string, todo: string): Problem {
	return problem(file, positionOfValue(file, path), { rule, severity: 'error', says, todo });
}
