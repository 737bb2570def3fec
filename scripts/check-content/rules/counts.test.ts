import { expect, test } from 'vitest';
import { checkFiles } from '../check-files.ts';
import { counts } from './counts.ts';

test('holds the number in a lead against the entries there are', () => {
	const files = {
		'roles/sre/index.mdx': '---\nsections:\n  checks: In short, three things to check.\n  levels: Two levels.\n---\n',
		'roles/sre/checks/one.mdx': '---\n---\n',
		'roles/sre/checks/two.mdx': '---\n---\n',
		'roles/sre/levels/junior.mdx': '---\n---\n',
		'roles/sre/levels/mid.mdx': '---\n---\n',
		'roles/other/checks/three.mdx': '---\n---\n',
	};
	expect(checkFiles(counts, files)).toMatchInlineSnapshot(`
		"src/content/roles/sre/index.mdx:3:21  content/count
		  The text says “three”, but this role has 2 in checks/.
		  Correct the number, or add what is missing.

		6 files checked: 1 error, 0 warnings."
	`);
});
