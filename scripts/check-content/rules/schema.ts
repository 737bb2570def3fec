import type { z } from 'zod';
import { didYouMean } from '../../../src/guide/nearest.ts';
import type { Words } from '../../reporters/messages.ts';
import type { Problem } from '../../reporters/problem.ts';
import { isRecord } from '../content.ts';
import type { ContentFile, Path } from '../content-file.ts';
import { schemaOf } from '../kinds.ts';
import { perFile, tell } from '../rule.ts';
import { descriptionAt, fieldNamesAt } from '../schema-walk.ts';

/** Every field must be known, there, and of the right shape, as the schemas of src/domain have it. */
export const schema = perFile((file) => {
	const hasFields = file.path.endsWith('.yaml') || file.bodyStart > 0;
	if (file.kind === null || file.damage || !hasFields || file.yaml.faults.length > 0) return [];
	const type = schemaOf(file.kind);
	const result = type.safeParse(file.data);
	return (result.error?.issues ?? []).flatMap((issue) => explain(file, type, issue));
});

function explain(file: ContentFile, type: z.ZodType, issue: z.core.$ZodIssue): Problem[] {
	const path = issue.path as Path;
	if (issue.code === 'unrecognized_keys') {
		const known = fieldNamesAt(type, path);
		const names = known.map((name) => `\`${name}\``).join(', ');
		return issue.keys.map((field) => {
			const at = file.yaml.positionOfKey([...path, field]);
			if (/^\d+$/.test(field)) return tell(file, at, 'unknown-field/comma', { field });
			return tell(file, at, 'unknown-field', { field, names, todo: didYouMean(field, known, '') });
		});
	}
	// As the manual has it: places in lists are left out, since the line says which entry it is.
	const name = path.filter((key) => typeof key === 'string').join('.');
	const description = descriptionAt(type, path);
	const meant = description ? `It is meant as: ${description}${/[.?!]$/.test(description) ? '' : '.'}` : '';
	const value = valueAt(file.data, path);
	if (value === undefined) return [tell(file, path, 'missing-field', { field: name, meant })];
	const [message, words] = explainValue(issue, value);
	const field = name === '' ? 'The file' : `\`${name}\``;
	return [
		tell(file, path, `wrong-value/${message}`, {
			value: String(value).slice(0, 60),
			...words,
			field,
			meant,
			correct: meant || 'Correct it.',
		}),
	];
}

/** Which message tells of a value, with what it needs for that. */
function explainValue(issue: z.core.$ZodIssue, value: unknown): [message: string, words: Words] {
	if (value instanceof Date) return ['date', { day: value.toISOString().slice(0, 10) }];
	switch (issue.code) {
		case 'invalid_value': {
			const known = issue.values.map(String);
			const list = `Known are: ${known.map((one) => `\`${one}\``).join(', ')}.`;
			return ['choice', { hint: didYouMean(String(value), known, list) }];
		}
		case 'too_small':
		case 'too_big': {
			const [bound, limit, step] =
				issue.code === 'too_small' ? ['at least', issue.minimum, 1] : ['at most', issue.maximum, -1];
			if (typeof value === 'number') {
				return ['size', { bound, limit: issue.inclusive === false ? Number(limit) + step : limit }];
			}
			const unit = typeof value === 'string' ? 'characters' : 'entries';
			return ['length', { length: (value as string).length, unit, bound, limit }];
		}
		case 'invalid_type':
			return ['type', { shape: shapeOf(value), wanted: inWords[issue.expected] ?? issue.expected }];
		case 'invalid_format':
			if (issue.format === 'date') return ['day', {}];
			if (issue.format === 'ends_with') return ['end', { end: (issue as z.core.$ZodIssueStringEndsWith).suffix }];
			return ['form', { wanted: /^Invalid/.test(issue.message) ? 'something else' : issue.message }];
		default: {
			const says = issue.message.charAt(0).toUpperCase() + issue.message.slice(1);
			return ['other', { says: `${says}${/[.!?]$/.test(says) ? '' : '.'}` }];
		}
	}
}

const valueAt = (data: unknown, path: Path): unknown =>
	path.reduce<unknown>(
		(value, key) =>
			Array.isArray(value) ? (value as unknown[])[Number(key)] : isRecord(value) ? value[key] : undefined,
		data,
	);

const inWords: Record<string, string> = {
	string: 'text',
	int: 'a whole number',
	number: 'a number',
	boolean: '`true` or `false`',
	object: 'a group of fields',
	array: 'a list',
};

function shapeOf(value: unknown): string {
	if (value === null) return 'empty';
	return Array.isArray(value) ? 'a list' : (inWords[typeof value] ?? typeof value);
}
