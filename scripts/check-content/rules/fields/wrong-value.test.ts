import { expect, test } from 'vitest';
import { checkFiles } from '../../tests/check-files.ts';
import { missingField } from './missing-field.ts';
import { unknownField } from './unknown-field.ts';
import { wrongValue } from './wrong-value.ts';

const rules = [missingField, unknownField, wrongValue];

test('names an unknown field, its place, and the likely one; and what is missing for it', () => {
	const text = '---\ntrem: DAG\nalso: []\n---\n\nA graph.\n';
	expect(checkFiles(rules, { 'glossary/dag.md': text })).toMatchInlineSnapshot(`
		"src/content/glossary/dag.md:2:1  content/unknown-field
		  Unknown field \`trem\`.
		  Did you mean \`term\`?

		1 file checked: 1 error, 0 warnings."
	`);
});

test('looks into lists and groups', () => {
	const text = [
		'basis: base',
		'region: United States',
		"asOf: '2026-11-24'",
		'bands:',
		'  - { level: junior, low: 110000, high: 145000 }',
		'  - { level: middle, low: 200000, high: 150000 }',
		'  - level: senior',
		'    low: much',
		'    hihg: 265000',
		'cited: []',
		'adjustments: []',
	].join('\n');
	expect(checkFiles(rules, { 'roles/sre/pay.mdx': `---\n${text}\n---\n` })).toMatchInlineSnapshot(`
		"src/content/roles/sre/pay.mdx:7:14  content/wrong-value
		  \`bands.level\` is \`middle\`, which is not one of its values.
		  Valid names: \`junior\`, \`mid\`, \`senior\`, \`staff\`. It is meant as: The level it is for.

		src/content/roles/sre/pay.mdx:9:10  content/wrong-value
		  \`bands.low\` is text, but must be a number.
		  It is meant as: Lowest yearly base, in whole units of the site’s currency: 110000.

		src/content/roles/sre/pay.mdx:10:5  content/unknown-field
		  Unknown field \`hihg\`.
		  Did you mean \`high\`?

		1 file checked: 3 errors, 0 warnings."
	`);
});

test('says that a bare date needs quotes, because Astro would read it as a moment', () => {
	const text = '---\nquestion: Why?\norder: 1\nreviewBy: 2026-12-31\n---\n\nBecause.\n';
	expect(checkFiles(rules, { 'roles/sre/faq/why.mdx': text })).toMatchInlineSnapshot(`
		"src/content/roles/sre/faq/why.mdx:4:11  content/wrong-value
		  \`reviewBy\` is a date without quotes, which YAML reads as a point in time.
		  Put quotes around it: '2026-12-31'. It is meant as: Day from which the answer may be out of date.

		1 file checked: 1 error, 0 warnings."
	`);
});

test('says of an endless number that nobody can count with it', () => {
	const files = { 'roles/sre/faq/toil.mdx': '---\nquestion: What is toil?\norder: .inf\n---\n' };
	expect(checkFiles(rules, files)).toContain('`order` is no number that can be counted with, but must be a number.');
});

test('counts characters and entries', () => {
	const text =
		'title: Ab\npublisher: Example Press\nurl: example.com\nkind: blog\ndate: null\naccessed: "2026-11"\nlicence: 7\n';
	expect(checkFiles(rules, { 'sources/press.yaml': text })).toMatchInlineSnapshot(`
		"src/content/sources/press.yaml:1:8  content/wrong-value
		  \`title\` has 2 characters; it must have at least 3.
		  It is meant as: Title, as the source writes it.

		src/content/sources/press.yaml:3:6  content/wrong-value
		  \`url\` is \`example.com\`, but must be a full web address: \`https://…\`.
		  It is meant as: Where readers find it.

		src/content/sources/press.yaml:7:10  content/wrong-value
		  \`licence\` is a number, but must be text.
		  Put quotes around it: '7'. It is meant as: Licence of its data, where it has one: \`CC0-1.0\`.

		1 file checked: 3 errors, 0 warnings."
	`);
});

test('reads the entries of a vocabulary', () => {
	const text = '- slug: aws\n  label: AWS\n  hints: []\n- slug: Google Cloud\n  label: GCP\n  hint: []\n';
	expect(checkFiles(rules, { 'vocabulary/specialisations.yaml': text })).toMatchInlineSnapshot(`
		"src/content/vocabulary/specialisations.yaml:4:9  content/wrong-value
		  \`slug\` is \`Google Cloud\`, but must be lower-case letters, digits and single hyphens: \`llm-ops\`.
		  It is meant as: The name used in addresses and files; never changes: \`gcp\`.

		src/content/vocabulary/specialisations.yaml:6:3  content/unknown-field
		  Unknown field \`hint\`.
		  Did you mean \`hints\`?

		1 file checked: 2 errors, 0 warnings."
	`);
});

test('refuses a phrase that no advert can hold, at its line', () => {
	const cloud = "- slug: aws\n  label: AWS\n  aliases: ['* cloud']\n  hints: []\n";
	expect(checkFiles(wrongValue, { 'vocabulary/specialisations.yaml': cloud })).toMatch(
		/^src\/content\/vocabulary\/specialisations\.yaml:3:13 {2}content\/wrong-value\n {2}“\* cloud” can never match: it must begin with a word, not with `\*`\./,
	);
});

test('refuses an address that is not written as it is asked for, and a list in which nothing can be found', () => {
	const tool =
		'- slug: alpha\n  label: Alpha\n  site: "https://alpha.example/\\n/*"\n  repo: \'https://alpha.example/"x\'\n';
	const rules = (path: string, text: string) => checkFiles(wrongValue, { [path]: text });
	expect(rules('vocabulary/tools.yaml', tool)).toMatch(
		/tools\.yaml:3:9 .*\n.*`site` is .* but must be an address without blanks[^]*tools\.yaml:4:9 .*\n.*`repo` is .* but must be an address/,
	);
	expect(rules('vocabulary/regions.yaml', '- slug: nordics\n  label: Nordics\n  countries: []\n')).toContain(
		'`countries` has 0 entries; it must have at least 1.',
	);
	const role = rules('vocabulary/roles.yaml', '- slug: sre\n  label: SRE\n  work: []\n');
	expect(role).toContain('`work` has 0 entries; it must have at least 1.');
});

test('says a bound that is not itself allowed, and names a value that fits none of several shapes', () => {
	const claim = (measure: string) =>
		checkFiles(wrongValue, { 'roles/sre/claims.yaml': `- slug: on-call\n  measure: ${measure}\n` });
	expect(claim('{ quantile: { of: pay, at: 7 } }')).toContain('`measure.quantile.at` is 7; it must be less than 1.');
	expect(claim('{ of: { level: __proto__ }, share: {} }')).toContain('may not be `__proto__`.');
});
