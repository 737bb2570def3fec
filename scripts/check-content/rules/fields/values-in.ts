import { memoize } from '#domain/memoize.ts';
import { isRecord } from '../../content.ts';
import type { ContentFile, Path } from '../../content-file.ts';

interface Value {
	value: unknown;
	path: Path;
}

/** Every value in the fields of a file, including lists and groups, with its path. */
export const valuesIn = memoize((file: ContentFile): Value[] => walk(file.data, []));

function walk(value: unknown, path: Path): Value[] {
	const inner = Array.isArray(value) ? [...value.entries()] : isRecord(value) ? Object.entries(value) : [];
	return [{ value, path }, ...inner.flatMap(([key, one]: [string | number, unknown]) => walk(one, [...path, key]))];
}
