import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { contentFolder } from '#site-config/site-folder.ts';
import { kindNames, kinds } from './kinds.ts';
import { fill, isList, isMadeFile, isOfRole, isSingle, placeOf } from './files.ts';

test('every file of src/content belongs to a kind, and every kind has a file', () => {
	const files = globSync('**/*.*', { cwd: contentFolder }).map((file) => file.replaceAll('\\', '/'));
	expect(files.filter((file) => placeOf(file) === null && !isMadeFile(file))).toEqual([]);
	const found = new Set(files.map((file) => placeOf(file)?.kind));
	expect(kindNames.filter((kind) => !found.has(kind))).toEqual([]);
});

test('no two kinds share a path, a collection or a name for `npm run new`', () => {
	const all = Object.values(kinds);
	for (const names of [
		all.map(({ at }) => at),
		all.flatMap(({ collection }) => collection ?? []),
		all.flatMap(({ begin }) => begin?.as ?? []),
	]) {
		expect(names).toEqual([...new Set<string>(names)]);
	}
});

test('reads kind, role and name from the path of a file', () => {
	expect(placeOf('roles/sre/tracks/incidents.mdx')).toEqual({ kind: 'track', role: 'sre', name: 'incidents' });
	expect(placeOf('roles/sre/pay.mdx')).toEqual({ kind: 'pay', role: 'sre', name: 'sre' });
	expect(placeOf('vocabulary/tools.yaml')).toEqual({ kind: 'tools', role: null, name: 'tools' });
	expect(placeOf('roles/sre/trakcs/incidents.mdx')).toBeNull();
});

test('a kind says whether a file holds a list, belongs to a role, and is the only one', () => {
	const shown = (['track', 'pay', 'tools', 'source'] as const).map((kind) => [
		kind,
		{ list: isList(kind), ofRole: isOfRole(kind), single: isSingle(kind) },
	]);
	expect(Object.fromEntries(shown)).toEqual({
		track: { list: false, ofRole: true, single: false },
		pay: { list: false, ofRole: true, single: true },
		tools: { list: true, ofRole: false, single: true },
		source: { list: false, ofRole: false, single: false },
	});
});

test('fills a pattern with role and name, and leaves a missing one empty', () => {
	const pattern = 'roles/<role>/tracks/<name>.mdx';
	expect(fill(pattern, { role: 'sre', name: 'incidents' })).toBe('roles/sre/tracks/incidents.mdx');
	expect(fill(pattern, { role: null })).toBe('roles//tracks/.mdx');
	expect(fill(pattern, { name: 'incidents' })).toBe('roles//tracks/incidents.mdx');
});

/** Paths of fields without a description, also inside objects, lists and wrappers such as `nullable`. */
function undescribed(schema: z.ZodType, path: string): string[] {
	if (schema instanceof z.ZodObject) {
		return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) => [
			...(isDescribed(field) ? [] : [`${path}.${name}`]),
			...undescribed(field, `${path}.${name}`),
		]);
	}
	const { innerType, element } = schema.def as { innerType?: z.ZodType; element?: z.ZodType };
	const inner = innerType ?? element;
	return inner ? undescribed(inner, path) : [];
}

const isDescribed = (schema: z.ZodType): boolean =>
	schema.description !== undefined ||
	('innerType' in schema.def && isDescribed((schema.def as { innerType: z.ZodType }).innerType));

test.each(kindNames)('every field of %s has a description for editors', (kind) => {
	expect(undescribed(kinds[kind].schema, kind)).toEqual([]);
});
