import type { z } from 'zod';
import { kinds } from '#content-model/kinds.ts';
import { memoize } from '#domain/memoize.ts';
import { isRecord } from '../../content.ts';
import type { ContentFile, Path } from '../../content-file.ts';
import { descriptionAt } from '../../schema-walk.ts';

/** A place where a file’s fields do not fit the schema of its kind. */
export interface Issue {
	issue: z.core.$ZodIssue;
	type: z.ZodType;
	path: Path;
	/** The name as the manual writes it, without indices of lists: the reported line already shows which entry is meant. */
	name: string;
	/** The value in the file; undefined where the field is missing. */
	value: unknown;
	/** The description in the schema; empty where the schema has none. */
	meant: string;
}

/** Where the fields of a file do not fit its schema. Empty for a file that cannot be parsed, which other rules report. */
export const schemaIssues = memoize((file: ContentFile): Issue[] => {
	const hasFields = file.path.endsWith('.yaml') || file.bodyStart > 0;
	if (file.kind === null || file.damage || !hasFields || file.yaml.faults.length > 0) return [];
	const type = kinds[file.kind].schema as z.ZodType;
	return (type.safeParse(file.data).error?.issues ?? []).map((issue) => {
		const path = issue.path as Path;
		const description = descriptionAt(type, path);
		return {
			issue,
			type,
			path,
			name: path.filter((key) => typeof key === 'string').join('.'),
			value: valueAt(file.data, path),
			meant: description ? `It is meant as: ${description}${/[.?!]$/.test(description) ? '' : '.'}` : '',
		};
	});
});

/** The value at a path through fields and lists; undefined where there is none. */
export const valueAt = (data: unknown, path: Path): unknown =>
	path.reduce<unknown>(
		(value, key) =>
			Array.isArray(value) ? (value as unknown[])[Number(key)] : isRecord(value) ? value[key] : undefined,
		data,
	);
