import countries from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import type { z } from 'zod';
import { didYouMean } from '#domain/nearest.ts';
import type { Fix } from '../../../lint/problem.ts';
import type { Words } from '../../../lint/rule.ts';
import type { ContentFile, Path } from '../../content-file.ts';
import { at, type ContentRule } from '../../rule.ts';
import { schemaIssues, type Issue } from './schema-issues.ts';

countries.registerLocale(english);

export const wrongValue: ContentRule = {
	id: 'content/wrong-value',
	severity: 'error',
	title: 'A field has a wrong value',
	help: `
		The field is there, but its value has the wrong shape: text instead of a number, too long, or none of the words it may be. A date in the fields of a guide needs quotes, because YAML reads it as a point in time otherwise.

		Instead of

		\`\`\`
		lastReviewed: 2026-11-24
		\`\`\`

		write

		\`\`\`
		lastReviewed: '2026-11-24'
		\`\`\`
	`,
	file: (file) =>
		schemaIssues(file)
			.filter(({ issue, value }) => issue.code !== 'unrecognized_keys' && value !== undefined)
			.map((found) => ({ ...at(file, found.path), ...(asMeant(file, found) ?? wordsOf(found)) })),
	content: ({ beside }) => [...(beside?.mistakes ?? [])],
};

/** The value that is probably meant when it is written in another notation: `1,5`, `$110K`, `yes`, or the name of a country. */
function asMeant(file: ContentFile, { issue, name, value, path }: Issue): (Words & { fix?: Fix }) | null {
	if (typeof value !== 'string') return null;
	const meant = issue.code === 'invalid_type' ? meantAs(issue.expected, value.trim()) : codeOf(path, value);
	if (meant === null) return null;
	const there = file.yaml.strings().find((one) => one.path.join('.') === path.join('.'));
	const wanted =
		issue.code !== 'invalid_type' ? 'a country code' : issue.expected === 'boolean' ? 'true or false' : 'a number';
	return {
		says: `\`${name}\` is \`${value.slice(0, 60)}\`, which is not ${wanted}.`,
		todo: `Write \`${meant}\`.`,
		...(there && { fix: { start: there.start, length: there.end - there.start, text: meant } }),
	};
}

function meantAs(expected: string, value: string): string | null {
	if (expected === 'boolean') {
		if (/^(?:yes|y|on|true|wahr)$/i.test(value)) return 'true';
		return /^(?:no|n|off|false)$/i.test(value) ? 'false' : null;
	}
	if (expected !== 'number' && expected !== 'int') return null;
	const [, digits, thousands] =
		/^[~$€£]?\s?(\d[\d.,_ ]*?)\s?(k)?\s?(?:%|\+|usd|eur|minutes|min|weeks|days|hours)?$/i.exec(value) ?? [];
	if (digits === undefined) return null;
	const plain = /^\d{1,3}(?:[.,_ ]\d{3})+$/.test(digits) ? digits.replaceAll(/[.,_ ]/g, '') : digits.replace(',', '.');
	const number = Number(plain) * (thousands ? 1000 : 1);
	return Number.isFinite(number) ? String(number) : null;
}

/** The ISO code of a country given by name or by a common abbreviation: `Germany` → `DE`, `UK` → `GB` */
function codeOf(path: Path, value: string): string | null {
	if (path.at(-2) !== 'countries' && path.at(-1) !== 'country') return null;
	const code =
		{ UK: 'GB', EL: 'GR' }[value] ??
		countries.getAlpha2Code(value, 'en') ??
		(countries.isValid(value.toUpperCase()) ? countries.toAlpha2(value.toUpperCase()) : undefined);
	return code === undefined || code === value ? null : code === 'NO' ? "'NO'" : code;
}

function wordsOf({ issue, name, value, meant }: Issue): Words {
	const field = name === '' ? 'The file' : `\`${name}\``;
	const shown = String(value).replaceAll(/\s+/g, ' ').slice(0, 60);
	const correct = meant || 'Correct it.';
	if (value instanceof Date) {
		const day = value.toISOString().slice(0, 10);
		return {
			says: `${field} is a date without quotes, which YAML reads as a point in time.`,
			todo: `Put quotes around it: '${day}'. ${meant}`.trim(),
		};
	}
	switch (issue.code) {
		case 'invalid_value': {
			const known = issue.values.map(String);
			const list = `Valid values: ${known.map((one) => `\`${one}\``).join(', ')}.`;
			return {
				says: `${field} is \`${shown}\`, which is not one of its values.`,
				todo: `${didYouMean(String(value), known, list)} ${meant}`.trim(),
			};
		}
		case 'too_small':
			return { says: boundWords(field, value, ...atLeast(issue)), todo: correct };
		case 'too_big':
			return { says: boundWords(field, value, ...atMost(issue)), todo: correct };
		case 'invalid_type':
			return {
				says: `${field} is ${shapeOf(value)}, but must be ${shapes[issue.expected] ?? issue.expected}.`,
				todo: [cureOf(value, issue.expected), meant].filter(Boolean).join(' ') || 'Correct it.',
			};
		case 'invalid_format':
			return formatWords(issue, { field, shown, meant, correct });
		default: {
			if (issue.message === 'Invalid input') return { says: `${field} may not be ${shownOf(value)}.`, todo: correct };
			const says = issue.message.charAt(0).toUpperCase() + issue.message.slice(1);
			return { says: `${says}${/[.!?]$/.test(says) ? '' : '.'}`, todo: correct };
		}
	}
}

/** What to write when a value has the wrong type; empty if that cannot be known. */
function cureOf(value: unknown, expected: string): string {
	if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
		return `Put quotes around it: '${String(value)}'.`;
	if (expected === 'array' && (typeof value !== 'object' || value === null))
		return value === null
			? 'Write its entries below it, each on a line of its own behind `- `; none is `[]`.'
			: 'Write each entry on a line of its own behind `- `, also where there is one.';
	return '';
}

type Bound = [bound: string, limit: number | bigint];
const atLeast = ({ minimum, inclusive }: z.core.$ZodIssueTooSmall): Bound =>
	inclusive === false ? ['more than', minimum] : ['at least', minimum];
const atMost = ({ maximum, inclusive }: z.core.$ZodIssueTooBig): Bound =>
	inclusive === false ? ['less than', maximum] : ['at most', maximum];

function boundWords(field: string, value: unknown, bound: string, limit: number | bigint): string {
	if (typeof value === 'number') return `${field} is ${value}; it must be ${bound} ${limit}.`;
	const unit = typeof value === 'string' ? 'characters' : 'entries';
	return `${field} has ${(value as string | unknown[]).length} ${unit}; it must have ${bound} ${limit}.`;
}

function formatWords(
	issue: z.core.$ZodIssueInvalidStringFormat,
	{ field, shown, meant, correct }: { field: string; shown: string; meant: string; correct: string },
): Words {
	if (issue.format === 'date') {
		return {
			says: `${field} is \`${shown}\`, which is not a date.`,
			todo: `Write year, month and day: '2026-11-24'. ${meant}`.trim(),
		};
	}
	if (issue.format === 'ends_with') {
		const { suffix } = issue as z.core.$ZodIssueStringEndsWith;
		return { says: `${field} does not end with \`${suffix}\`.`, todo: correct };
	}
	const wanted = issue.message.startsWith('Invalid') ? 'something else' : issue.message;
	return { says: `${field} is \`${shown}\`, but must be ${wanted}.`, todo: correct };
}

const shownOf = (value: unknown): string =>
	typeof value === 'object' ? shapeOf(value) : `\`${String(value).replaceAll(/\s+/g, ' ').slice(0, 60)}\``;

const shapes: Partial<Record<string, string>> = {
	string: 'text',
	int: 'a whole number',
	number: 'a number',
	boolean: '`true` or `false`',
	object: 'a group of fields',
	array: 'a list',
};

function shapeOf(value: unknown): string {
	if (value === null) return 'empty';
	if (typeof value === 'number' && !Number.isFinite(value)) return 'no number that can be counted with';
	return Array.isArray(value) ? 'a list' : (shapes[typeof value] ?? typeof value);
}
