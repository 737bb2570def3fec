import { expect, test } from 'vitest';
import { checkFiles } from '../../tests/check-files.ts';
import { claimPlace, claimSource } from './claims.ts';

const rules = [claimPlace, claimSource];

const role = { 'roles/sre/index.mdx': '---\n---\n' };
const ledger = (...slugs: string[]) => slugs.map((slug) => `- slug: ${slug}\n  kind: quantity\n`).join('');

test('finds an entry without its words, words without their entry, and words that stand twice', () => {
	const files = {
		...role,
		'roles/sre/claims.yaml': ledger('pager-load', 'toil-half'),
		'roles/sre/pay.mdx': '---\n---\n\n<Claim id="pager-load">Two pages a shift</Claim>.\n',
		'roles/sre/hiring.mdx':
			'---\n---\n\nOnce more <Claim id="pager-load">two pages</Claim>, and <Claim id="toil-haf">half is toil</Claim>.\n',
	};
	expect(checkFiles(rules, files)).toMatchInlineSnapshot(`
		"src/content/roles/sre/claims.yaml:3:9  content/claim-place
		  The claim \`toil-half\` is nowhere in the guide.
		  Put <Claim id="toil-half"> around its words, or remove the entry.

		src/content/roles/sre/hiring.mdx:4:57  content/claim-place
		  The claim \`toil-haf\` is not in claims.yaml.
		  Did you mean \`toil-half\`?

		src/content/roles/sre/pay.mdx:4:1  content/claim-place
		  The claim \`pager-load\` is already in src/content/roles/sre/hiring.mdx. A claim may be in one place only.
		  Remove one of the two tags.

		4 files checked: 3 errors, 0 warnings."
	`);
});

test('has nothing to say where each claim has its words', () => {
	const files = {
		...role,
		'roles/sre/claims.yaml': ledger('pager-load'),
		'roles/sre/tracks/on-call.mdx': '---\n---\n\n- <Claim id="pager-load">Two pages a shift</Claim>\n',
	};
	expect(checkFiles(rules, files)).toBe('3 files checked: 0 errors, 0 warnings.');
});
