import { skillNeeds } from '#domain/guide.ts';
import { levelSlugs } from '#domain/vocabulary.ts';
import type { Problem } from '../../reporters/problem.ts';
import { fieldsOf, isRecord } from '../content.ts';
import type { ContentFile, Path } from '../content-file.ts';
import { perFile, tell } from '../rule.ts';
import { tables } from '../tables.ts';

/** What the fields of a file say together: pairs in order, lists without an entry twice. */
export const fields = perFile((file) => [
	...valuesIn(file.data).flatMap(({ value, path }) => [...twice(file, value, path), ...backwards(file, value, path)]),
	...changes(file),
	...falling(file),
]);

function valuesIn(value: unknown, path: Path = []): { value: unknown; path: Path }[] {
	const inner = Array.isArray(value) ? [...value.entries()] : isRecord(value) ? Object.entries(value) : [];
	return [{ value, path }, ...inner.flatMap(([key, one]: [string | number, unknown]) => valuesIn(one, [...path, key]))];
}

function twice(file: ContentFile, list: unknown, path: Path): Problem[] {
	const name = path.at(-1) ?? 'the list';
	if (!Array.isArray(list) || name === 'hits' || name === 'misses') return [];
	return list.flatMap((entry: unknown, index) =>
		typeof entry === 'string' && list.indexOf(entry) < index
			? [tell(file, [...path, index], 'duplicate-entry', { entry, list: name })]
			: [],
	);
}

function backwards(file: ContentFile, group: unknown, path: Path): Problem[] {
	if (!isRecord(group)) return [];
	return tables.pairs.flatMap(([first, second]) => {
		const [a, b] = [group[first], group[second]];
		const isAfter =
			(typeof a === 'number' && typeof b === 'number' && a > b) ||
			(typeof a === 'string' && typeof b === 'string' && /^\d{4}-/.test(a) && a > b);
		return isAfter ? [tell(file, [...path, first], 'reversed-range/fields', { first, second, a, b })] : [];
	});
}

/** The changes of a role, newest first. */
function changes(file: ContentFile): Problem[] {
	const { changes: list } = file.kind === 'role' ? fieldsOf(file) : {};
	const days = Array.isArray(list) ? list.map((one: unknown) => (isRecord(one) ? String(one['date']) : '')) : [];
	return days.flatMap((day, index) =>
		index > 0 && day > (days[index - 1] ?? '')
			? [tell(file, ['changes', index, 'date'], 'reversed-range/changes', { day })]
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
		return tell(file, ['needAt', level], 'reversed-range/needs', { level, below });
	});
}
