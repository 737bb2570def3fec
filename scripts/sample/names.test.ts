import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inventName } from './names.ts';

const companies = join(process.env['SHARED_DIR'] ?? join(import.meta.dirname, '../../../shared'), 'companies');
const names = Array.from({ length: 27_000 }, (_, i) => inventName('seed', i));

test('invents a name of its own for each of 27,000 employers', () => {
	expect(new Set(names.map(({ slug }) => slug)).size).toBe(27_000);
	expect(names.filter(({ slug }) => !/^[a-z]+(-[a-z]+)?$/.test(slug))).toEqual([]);
});

test('repeats no first half among the first 60 employers', () => {
	const fronts = names.slice(0, 60).map(({ slug }) => slug.slice(0, 5));
	expect(new Set(fronts).size).toBeGreaterThan(55);
});

test.skipIf(!existsSync(companies))('invents no name that a known company has (skipped without the lists)', () => {
	const lists = ['ai-first-seed.json', 'mlops-employers.json'].flatMap(
		(file) => JSON.parse(readFileSync(join(companies, file), 'utf8')) as { slug: string }[],
	);
	const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
	const known = new Set(lists.map(({ slug }) => plain(slug)));
	expect(known.size).toBeGreaterThan(100);
	expect(names.filter(({ slug }) => known.has(plain(slug)) || known.has(slug.split('-')[0] ?? ''))).toEqual([]);
});
