import { nearest } from '#domain/nearest.ts';
import { isRecord } from '../../content.ts';
import type { ContentFile } from '../../content-file.ts';
import { at, type ContentRule, type Place } from '../../rule.ts';
import { fieldNamesAt } from '../../schema-walk.ts';
import { schemaIssues, valueAt, type Issue } from './schema-issues.ts';

export const missingField: ContentRule = {
	id: 'content/missing-field',
	severity: 'error',
	title: 'A field is missing',
	help: `
		A field that this kind of file must have is not there. Unknown is written out as \`null\` where the field allows it.

		Instead of

		\`\`\`
		term: DAG
		\`\`\`

		write

		\`\`\`
		term: DAG
		also: []
		\`\`\`
	`,
	file: (file) =>
		schemaIssues(file)
			.filter(({ issue, value }) => issue.code !== 'unrecognized_keys' && value === undefined)
			.filter((issue) => !isMisspelt(file, issue))
			.map((issue) => {
				const { place, where } = placeFor(file, issue);
				return {
					...at(file, place),
					says: `The field \`${issue.name}\` is missing.`,
					todo: `Add it${where}. ${issue.meant}`.trim(),
				};
			}),
};

/** Whether the file has an unknown field with nearly this name; `unknown-field` reports that one instead. */
function isMisspelt(file: ContentFile, { type, path }: Issue): boolean {
	const around = path.slice(0, -1);
	const group = valueAt(file.data, around);
	const names = fieldNamesAt(type, around);
	const unknown = isRecord(group) ? Object.keys(group).filter((name) => !names.includes(name)) : [];
	return unknown.some((name) => nearest(name, names) === String(path.at(-1)));
}

/** Where a missing field belongs: above the next field of the schema, otherwise below the last field. */
function placeFor(file: ContentFile, { type, path }: Issue): { place: Place; where: string } {
	const around = path.slice(0, -1);
	const group = valueAt(file.data, around);
	const names = fieldNamesAt(type, around);
	const there = names.filter((name) => isRecord(group) && Object.hasOwn(group, name));
	const next = there.find((name) => names.indexOf(name) > names.indexOf(String(path.at(-1))));
	const last = there.at(-1);
	if (next !== undefined) {
		return { place: file.yaml.positionOfKey([...around, next]), where: `, above \`${next}\`` };
	}
	if (around.length === 0 && file.bodyStart > 0)
		return { place: file.text.lastIndexOf('---', file.bodyStart), where: '' };
	if (last === undefined) return { place: path, where: '' };
	return { place: file.yaml.positionOfKey([...around, last]), where: `, below \`${last}\`` };
}
