import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { auditPages, pageOf } from '../audit-pages.ts';
import { distinctRules, styles } from './styles.ts';

/** A rule of some length that nothing can shorten much. */
const rule = (name: string) =>
	`@layer components{.${name}{content:"${Array.from({ length: 90 }, (_, i) => createHash('sha256').update(`${name}${i}`).digest('base64url')).join('')}"}}`;
const link = (...files: string[]) => files.map((file) => `<link rel="stylesheet" href="/${file}.css">`).join('');

test('holds the styles of all pages together against one budget, but for the style guide', async () => {
	const files = {
		'index.html': pageOf({ main: '', head: link('a') }),
		'b/index.html': pageOf({ path: '/b/', main: '', head: link('b') }),
		'c/index.html': pageOf({ path: '/c/', main: '', head: link('c') }),
		'a.css': rule('a'),
		'b.css': rule('a') + rule('b'),
		'c.css': rule('c'),
	};
	expect(await auditPages(styles, { ...files, 'c.css': rule('a') })).toContain('0 errors');
	expect((await auditPages(styles, files)).replace(/weigh \d+/, 'weigh #')).toContain(
		'The styles of all pages, each rule once, weigh # bytes after brotli; 8192 are allowed.',
	);
});

test('takes a rule with a token’s value in its place for the same rule', () => {
	const asks = '@layer tokens{:root{--s4:1rem;--ink:#000}}@layer components{.a{gap:var(--s4)}.b{top:0}}';
	const has = '@layer tokens{:root{--ink:#000}}@layer components{.a{gap:1rem}}';
	expect(distinctRules([has, asks])).toEqual([':root{--s4:1rem;--ink:#000}', '.a{gap:var(--s4)}', '.b{top:0}']);
});
