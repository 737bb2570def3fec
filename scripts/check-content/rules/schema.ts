import type { z } from 'zod';
import { isRecord } from '../content.ts';
import { positionOfKey, positionOfValue, type ContentFile, type Path } from '../content-file.ts';
import { schemaOf } from '../kinds.ts';
import { didYouMean } from '../../../src/guide/nearest.ts';
import { perFile, problem } from '../rule.ts';
import { descriptionAt, fieldNamesAt } from '../schema-walk.ts';
import type { Problem } from '../../reporters/problem.ts';

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
		const names = fieldNamesAt(type, path);
		return issue.keys.map((key) =>
			problem(file, positionOfKey(file, [...path, key]), {
				rule: 'content/unknown-field',
				severity: 'error',
				says: `Unknown field \`${key}\`.`,
				todo: /^\d+$/.test(key)
					? 'A number has no comma: write 110000.'
					: didYouMean(key, names, `The fields here are: ${names.map((name) => `\`${name}\``).join(', ')}.`),
			}),
		);
	}
	const value = valueAt(file.data, path);
	const description = descriptionAt(type, path);
	if (value === undefined) {
		return [
			problem(file, positionOfValue(file, path), {
				rule: 'content/missing-field',
				severity: 'error',
				says: `The field \`${dotted(path)}\` is missing.`,
				todo: description === null ? 'Add it.' : `Add it. ${sentence(description)}`,
			}),
		];
	}
	const { says, todo } = explainValue(issue, value, dotted(path));
	return [
		problem(file, positionOfValue(file, path), {
			rule: 'content/wrong-value',
			severity: 'error',
			says,
			todo: [todo, description === null ? '' : sentence(description)].filter(Boolean).join(' ') || 'Correct it.',
		}),
	];
}

function explainValue(issue: z.core.$ZodIssue, value: unknown, name: string): { says: string; todo: string } {
	const field = name === '' ? 'The file' : `\`${name}\``;
	if (value instanceof Date) {
		return {
			says: `${field} is a bare date, which is read as a moment.`,
			todo: `Put quotes around it: '${value.toISOString().slice(0, 10)}'.`,
		};
	}
	if (issue.code === 'invalid_value') {
		const known = issue.values.map(String);
		return {
			says: `${field} is \`${String(value)}\`, which is not one of its values.`,
			todo: didYouMean(String(value), known, `Known are: ${known.map((one) => `\`${one}\``).join(', ')}.`),
		};
	}
	if (issue.code === 'too_small' || issue.code === 'too_big') {
		const [bound, limit] = issue.code === 'too_small' ? ['at least', issue.minimum] : ['at most', issue.maximum];
		if (typeof value === 'number') {
			const least = issue.inclusive === false ? Number(limit) + (issue.code === 'too_small' ? 1 : -1) : limit;
			return { says: `${field} is ${value}; it must be ${bound} ${least}.`, todo: '' };
		}
		const unit = typeof value === 'string' ? 'characters' : 'entries';
		return { says: `${field} has ${(value as string).length} ${unit}; it must have ${bound} ${limit}.`, todo: '' };
	}
	if (issue.code === 'invalid_type') {
		return { says: `${field} is ${shapeOf(value)}, but must be ${article(issue.expected)}.`, todo: '' };
	}
	const shown = `\`${String(value).slice(0, 60)}\``;
	if (issue.code === 'invalid_format' && issue.format === 'date') {
		return {
			says: `${field} is ${shown}, which is no day of the calendar.`,
			todo: "Write year, month and day: '2026-11-24'.",
		};
	}
	if (issue.code === 'invalid_format' && issue.format === 'ends_with') {
		return { says: `${field} does not end with \`${(issue as z.core.$ZodIssueStringEndsWith).suffix}\`.`, todo: '' };
	}
	if (issue.code === 'invalid_format') {
		const wanted = /^Invalid/.test(issue.message) ? 'something else' : issue.message;
		return { says: `${field} is ${shown}, but must be ${wanted}.`, todo: '' };
	}
	const says = issue.message.charAt(0).toUpperCase() + issue.message.slice(1);
	return { says: `${says}${/[.!?]$/.test(says) ? '' : '.'}`, todo: '' };
}

function valueAt(data: unknown, path: Path): unknown {
	return path.reduce<unknown>(
		(value, key) =>
			Array.isArray(value) ? (value as unknown[])[Number(key)] : isRecord(value) ? value[key] : undefined,
		data,
	);
}

/** As the manual has it: places in lists are left out, since the line says which entry it is. */
function dotted(path: Path): string {
	return path.filter((key) => typeof key === 'string').join('.');
}

function sentence(description: string): string {
	return `It is meant as: ${description}${/[.?!]$/.test(description) ? '' : '.'}`;
}

function shapeOf(value: unknown): string {
	if (value === null) return 'empty';
	if (Array.isArray(value)) return 'a list';
	return article(typeof value);
}

function article(type: string): string {
	const words: Record<string, string> = {
		string: 'text',
		int: 'a whole number',
		number: 'a number',
		boolean: '`true` or `false`',
		object: 'a group of fields',
		array: 'a list',
	};
	return words[type] ?? type;
}
