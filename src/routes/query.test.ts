import { expect, test } from 'vitest';
import { askPath, readAsked } from './query.ts';

const sql = 'SELECT role, count(*) FROM "edition-2026-11"\nWHERE title LIKE \'%C++ & more%\' -- why?';

test('keeps a query unchanged in the fragment, which is never sent to the host', () => {
	const { hash, search } = new URL(askPath(sql), 'https://site.example');
	expect(search).toBe('');
	expect(readAsked({ hash, search })).toBe(sql);
});

test.each([
	['', '?sql=SELECT+1', 'SELECT 1'],
	['#sql=SELECT+2', '?sql=SELECT+1', 'SELECT 2'],
	['#sql=+', '?sql=', null],
	['#tables', '', null],
])('reads from the fragment %s and the query string %s: %s', (hash, search, asked) =>
	expect(readAsked({ hash, search })).toBe(asked),
);
