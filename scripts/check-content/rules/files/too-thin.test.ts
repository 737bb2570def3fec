import { expect, test } from 'vitest';
import { checkFiles } from '../../tests/check-files.ts';
import { tooThin } from './too-thin.ts';

test('lists all that a published guide lacks', () => {
	const files = {
		'roles/sre/index.mdx': '---\ntitle: SRE\nstatus: published\nrelated: [{ to: devops-engineer }]\n---\n',
		'roles/sre/tracks/a.mdx': '---\n---\n',
		'roles/sre/levels/junior.mdx': '---\nbottleneck: { headline: Stuck }\n---\n',
		'roles/sre/levels/staff.mdx': '---\nbottleneck: null\n---\n',
		'roles/sre/signals/a.mdx': '---\npolarity: red\n---\n',
		'roles/sre/pay.mdx': '---\nbands: [1, 2, 3]\n---\n',
	};
	expect(checkFiles(tooThin, files)).toMatchInlineSnapshot(`
		"src/content/roles/sre/index.mdx:3:9  content/too-thin
		  The guide is \`published\` but has only 0 of 1 hiring rounds, 1 of 3 tracks, 0 of 3 skills, 1 of 3 levels with a bottleneck, 0 of 2 kinds of employer, 0 of 3 checks, 1 of 2 red flags, 0 of 2 green flags, 0 of 3 questions.
		  Write what is missing, or set \`status: review\`, which shows the guide and keeps search engines out. \`guides.least\` in site.yaml holds these minimums.

		6 files checked: 1 error, 0 warnings."
	`);
});

test('lets a draft be as short as it is', () => {
	expect(checkFiles(tooThin, { 'roles/sre/index.mdx': '---\nstatus: draft\n---\n' })).toBe(
		'1 file checked: 0 errors, 0 warnings.',
	);
});
