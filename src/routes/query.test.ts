import { expect, test } from 'vitest';
import { askPath, readAsked } from './query.ts';

const sql = 'SELECT role, count(*) FROM "edition-2026-11"\nWHERE title LIKE \'%C++ & more%\' -- why?';

test('an address of a query holds it as it was, and behind the sign that no host is sent', () => {
	const { hash, search } = new URL(askPath(sql), 'https://site.example');
	expect(search).toBe('');
	expect(readAsked({ hash, search })).toBe(sql);
});

test.each([
	['', '?sql=SELECT+1', 'SELECT 1'],
	['#sql=SELECT+2', '?sql=SELECT+1', 'SELECT 2'],
	['#sql=+', '?sql=', null],
	['#tables', '', null],
])('%s behind %s asks %s', (hash, search, asked) => expect(readAsked({ hash, search })).toBe(asked));
