import { expect, test } from 'vitest';
import { checkFiles } from '../../tests/check-files.ts';
import { otherFigure } from './other-figure.ts';

test('finds a range of the fields of which the text has another end, and lets another range be', () => {
	const skill = (hours: string) =>
		`---\ntitle: Linux\nhours: ${hours}\n---\n\nExpect 80 to 160 hours. A course takes 10–20 hours.\n`;
	expect(checkFiles(otherFigure, { 'roles/sre/skills/linux.mdx': skill('{ from: 80, to: 120 }') }))
		.toMatchInlineSnapshot(`
		"src/content/roles/sre/skills/linux.mdx:3:24  content/other-figure (warning)
		  \`hours\` has 120 for \`to\`, and the text says “80 to 160 hours” in line 6.
		  Look up which of the two is right, and correct the other.

		1 file checked: 0 errors, 1 warning."
	`);
	expect(checkFiles(otherFigure, { 'roles/sre/skills/linux.mdx': skill('{ from: 80, to: 160 }') })).toContain(
		'0 warnings',
	);
});

test('finds the minutes of a round and a time since then, told otherwise than at the top', () => {
	const hiring = (minutes: string) =>
		`---\nrounds:\n  - { title: ML system design, minutes: { from: 60, to: 90 } }\n---\n\n### System design\n\nYou get ${minutes} minutes.\n`;
	expect(checkFiles(otherFigure, { 'roles/sre/hiring.mdx': hiring('30 to 45') })).toContain(
		'“You get 30 to 45 minutes”',
	);
	expect(checkFiles(otherFigure, { 'roles/sre/hiring.mdx': hiring('60 to 90') })).toContain('0 warnings');
	const drill = (days: number) => `---\ntitle: It broke a month ago\n---\n\nIt was renewed ${days} days ago.\n`;
	expect(checkFiles(otherFigure, { 'roles/sre/drills/a.mdx': drill(60) })).toContain('the title says “a month ago”');
	expect(checkFiles(otherFigure, { 'roles/sre/drills/a.mdx': drill(30) })).toContain('0 warnings');
});
