import { expect, test } from 'vitest';
import { withoutCopies, type ListPage } from './list-pages.ts';

const page = (path: string, ids: string, isIndexable = true) =>
	({ path, rows: [...ids].map((id) => ({ id })), isIndexable, copyOf: null }) as unknown as ListPage;

test('of lists that hold nearly the same jobs only the largest may be found', () => {
	const pages = [
		page('/all/', 'abcdefghij'),
		page('/worldwide/', 'abcdefghi'),
		page('/aws/', 'abcde'),
		page('/b/', 'abcde', false),
	];
	expect(withoutCopies(pages).map(({ path, copyOf, isIndexable }) => [path, copyOf, isIndexable])).toEqual([
		['/all/', null, true],
		['/worldwide/', '/all/', false],
		['/aws/', null, true],
		['/b/', null, false],
	]);
});
