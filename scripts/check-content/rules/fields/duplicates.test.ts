import { expect, test } from 'vitest';
import { checkFiles } from '../../tests/check-files.ts';
import { duplicatePlace, duplicateSlug, duplicateText } from './duplicates.ts';
import { duplicateEntry } from './duplicate-entry.ts';
import { orderHole } from './order-hole.ts';

const rules = [duplicatePlace, duplicateSlug, duplicateText, orderHole];

test('finds two siblings at one place or with one letter, but not across roles or kinds of flag', () => {
	const files = {
		'roles/sre/tracks/a.mdx': '---\nline: a\norder: 1\n---\n',
		'roles/sre/tracks/b.mdx': '---\nline: a\norder: 1\n---\n',
		'roles/other/tracks/a.mdx': '---\nline: a\norder: 1\n---\n',
		'roles/sre/signals/a.mdx': '---\npolarity: red\norder: 1\n---\n',
		'roles/sre/signals/b.mdx': '---\npolarity: green\norder: 1\n---\n',
	};
	expect(checkFiles(rules, files)).toMatchInlineSnapshot(`
		"src/content/roles/sre/tracks/b.mdx:2:7  content/duplicate-place
		  \`line\` is \`a\`, as in src/content/roles/sre/tracks/a.mdx.
		  Give each of the two its own.

		src/content/roles/sre/tracks/b.mdx:3:8  content/duplicate-place
		  \`order\` is \`1\`, as in src/content/roles/sre/tracks/a.mdx.
		  Give each of the two its own. Where one is new, \`npm run check -- --fix\` leaves it where you put it and moves the others on.

		5 files checked: 2 errors, 0 warnings."
	`);
});

test('finds a slug that a list holds twice', () => {
	const text = '- slug: aws\n  label: AWS\n- slug: gcp\n- label: AWS\n  slug: aws\n';
	expect(checkFiles(rules, { 'vocabulary/specialisations.yaml': text })).toMatchInlineSnapshot(`
		"src/content/vocabulary/specialisations.yaml:5:9  content/duplicate-slug
		  The slug \`aws\` is taken by the entry on line 1.
		  Rename one of the two, or merge them.

		1 file checked: 1 error, 0 warnings."
	`);
});

test('finds an alias of a role by which adverts of others would be its own', () => {
	const roles = `
- label: MLOps engineer
  aliases: [ML platform engineer, data engineer, Engineer, Release, mlops, platform]
- label: Data engineer
  aliases: [pipeline engineer]
- label: Release engineer
- label: Release manager
`;
	const tools = '- label: Airflow\n  aliases: [apache airflow, The, data]\n';
	const said = checkFiles(duplicateEntry, { 'vocabulary/roles.yaml': roles, 'vocabulary/tools.yaml': tools });
	expect(said.match(/Nearly every advert contains `\w+`/g)).toEqual(
		['Engineer', 'The', 'data'].map((word) => `Nearly every advert contains \`${word}\``),
	);
	expect(said.match(/The alias .*(?=, so its)/g)).toEqual([
		'The alias `data engineer` is the name of another role',
		'The alias `Release` is part of the names of 2 roles',
	]);
});
