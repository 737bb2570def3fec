import { expect, test } from 'vitest';
import { checkFiles } from '../../tests/check-files.ts';
import { habit } from './habit.ts';

const texts = (times: number, words: string) => ({
	'roles/sre/faq/a.mdx': `---\n---\n\n${words}\n`,
	'roles/sre/faq/b.mdx': `---\n---\n\n${Array.from({ length: times }, () => words).join('\n\n')}\n`,
});

test('tells of a habit once it is past its limit in all texts together, where it stands most', () => {
	expect(checkFiles(habit, texts(2, 'You do well when it rains.'))).toContain('0 warnings');
	const said = checkFiles(habit, texts(3, 'You do well when it rains.'));
	expect(said).toContain('src/content/roles/sre/faq/b.mdx:4:1');
	expect(said).toContain(
		'All texts together have “You do well when” 4 times, 3 times in this file. At most 3 are allowed.',
	);
});

test('takes “since” for a habit where it means because', () => {
	expect(checkFiles(habit, texts(30, 'It has been so since 2019, since the release, and since Monday.'))).toContain(
		'0 warnings',
	);
	expect(checkFiles(habit, texts(30, 'We wait, since it fails.'))).toContain('“since, for because” 31 times');
});
