import { expect, test } from 'vitest';
import { checkFiles } from '../../tests/check-files.ts';
import { passingDate } from './passing-date.ts';

const told = (text: string, today: string) =>
	checkFiles(passingDate, { 'roles/sre/tracks/a.mdx': `---\n---\n\n${text}\n` }, today);

test('names a day thirty days before it passes, and afterwards', () => {
	const text = 'The service will close on 30 November 2026.';
	expect(told(text, '2026-10-30')).toContain('0 warnings');
	expect(told(text, '2026-10-31')).toContain('30 November 2026 as future, but it passes in 30 days.');
	expect(told(text, '2026-12-02')).toContain('30 November 2026 as future, but it passed 2 days ago.');
});

test('leaves alone what stays true', () => {
	expect(told('It was announced to close on 30 November 2026.', '2026-11-28')).toContain('0 warnings');
	expect(told('They are limited to 200 days since 15 March 2026.', '2026-11-28')).toContain('0 warnings');
	expect(told('It was released on 3 November 2026.', '2026-11-28')).toContain('0 warnings');
});

test('names versions of actions, and reviews, thirty days ahead', () => {
	expect(told('```yaml\nsteps:\n  - uses: actions/checkout@v7\n```', '2026-12-01')).toContain('0 warnings');
	expect(told('```yaml\nsteps:\n  - uses: actions/checkout@v7\n```', '2027-05-01')).toContain(
		'`uses: actions/checkout@v7`',
	);
	const claims = { 'roles/sre/claims.yaml': "- slug: a\n  reviewBy: '2027-01-15'\n" };
	expect(checkFiles(passingDate, claims, '2026-12-31')).toContain('It is due for review in 15 days.');
	expect(checkFiles(passingDate, claims, '2026-12-01')).toContain('0 warnings');
});
