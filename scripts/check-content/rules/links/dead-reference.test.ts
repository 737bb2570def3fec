import { expect, test } from 'vitest';
import { checkFiles } from '../../tests/check-files.ts';
import { missingFile } from '../files/missing-file.ts';
import { deadReference } from './dead-reference.ts';
import { unused } from './unused.ts';

const rules = [missingFile, deadReference, unused];

const vocabulary = {
	'vocabulary/roles.yaml': '- slug: sre\n',
	'vocabulary/facets/cloud.yaml': 'terms:\n  - slug: aws\n',
	'vocabulary/specialisations.yaml': '- slug: llm-ops\n',
	'vocabulary/levels.yaml': '- slug: junior\n',
	'vocabulary/tools.yaml': '- slug: kubernetes\n  insteadConsider: [nomda]\n- slug: nomad\n',
	'vocabulary/regions.yaml': '- slug: europe\n',
};

test('finds every name that leads nowhere, at its own place, with the likely one', () => {
	const files = {
		...vocabulary,
		'sources/survey-2026.yaml': 'title: Survey\n',
		'glossary/dag.md': '---\nrelated: [dags]\ntrack: serving\n---\n',
		'roles/sre/tracks/serving.mdx':
			'---\ntools: [kubernets]\nspecialisation: llmops\n---\n\n<Cite source="survey-2025" /> on <Tool id="nomd" />.\n',
		'roles/sre/hiring.mdx': '---\nrounds: [{ slug: system-design }]\n---\n',
		'roles/sre/prompts/pager.mdx': '---\nround: design\ntracks: [serving]\nskills: [pyton]\n---\n',
		'detectors/sre/signals/pager.yaml': 'status: off\n',
		'roles/sre/skills/python.mdx': '---\ntools: [python]\ntracks: [serving, servings]\n---\n',
		'roles/sre/claims.yaml': '- slug: one\n  shown:\n    - source: survey\n',
		'roles/mlops-engineer/claims.yaml': '- slug: pay-llm\n',
		'roles/sre/pay.mdx': '---\nadjustments: [{ claim: pay-llm }]\n---\n',
	};
	expect(checkFiles(deadReference, files)).toMatchInlineSnapshot(`
		"src/content/detectors/sre/signals/pager.yaml  content/dead-reference
		  The role has no signal \`pager\` for this detector.
		  Rename the file, or remove it.

		src/content/glossary/dag.md:2:11  content/dead-reference
		  There is no glossary term \`dags\`.
		  Begin it with \`npm run new -- term\`, or remove the name.

		src/content/roles/sre/claims.yaml:3:15  content/dead-reference
		  There is no source \`survey\`.
		  Valid names: \`survey-2026\`.

		src/content/roles/sre/pay.mdx:2:24  content/dead-reference
		  There is no claim of this role \`pay-llm\`.
		  Valid names: \`one\`.

		src/content/roles/sre/prompts/pager.mdx:2:8  content/dead-reference
		  There is no round of hiring.mdx \`design\`.
		  Valid names: \`system-design\`.

		src/content/roles/sre/prompts/pager.mdx:4:10  content/dead-reference
		  There is no skill of this role \`pyton\`.
		  Did you mean \`python\`?

		src/content/roles/sre/skills/python.mdx:2:9  content/dead-reference
		  There is no tool \`python\`.
		  Valid names: \`kubernetes\`, \`nomad\`.

		src/content/roles/sre/skills/python.mdx:3:19  content/dead-reference
		  There is no track of this role \`servings\`.
		  Did you mean \`serving\`?

		src/content/roles/sre/tracks/serving.mdx:2:9  content/dead-reference
		  There is no tool \`kubernets\`.
		  Did you mean \`kubernetes\`?

		src/content/roles/sre/tracks/serving.mdx:3:17  content/dead-reference
		  There is no specialisation \`llmops\`.
		  Did you mean \`llm-ops\`?

		src/content/roles/sre/tracks/serving.mdx:6:1  content/dead-reference
		  There is no source \`survey-2025\`.
		  Did you mean \`survey-2026\`?

		src/content/roles/sre/tracks/serving.mdx:6:34  content/dead-reference
		  There is no tool \`nomd\`.
		  Did you mean \`nomad\`?

		src/content/vocabulary/tools.yaml:2:21  content/dead-reference
		  There is no tool \`nomda\`.
		  Did you mean \`nomad\`?

		16 files checked: 13 errors, 0 warnings."
	`);
});

test('says when the folder of a role has no role behind it', () => {
	expect(checkFiles(rules, { ...vocabulary, 'roles/srs/index.mdx': '---\n---\n' })).toContain(
		'There is no role `srs` in vocabulary/roles.yaml for this folder.\n  Did you mean `sre`?',
	);
});

test('says once that a vocabulary file is missing, instead of doubting every name', () => {
	const { 'vocabulary/tools.yaml': _, ...rest } = vocabulary;
	const files = { ...rest, 'roles/sre/skills/python.mdx': '---\ntools: [python, go]\n---\n' };
	expect(checkFiles(deadReference, files)).toBe('6 files checked: 0 errors, 0 warnings.');
	expect(checkFiles(missingFile, files)).toContain(
		'tools.yaml  content/missing-file\n  This file is missing, so nothing that names its entries can be checked.',
	);
});

test('takes a field that is called as what every object has for no name of anything', () => {
	const fields = '---\nconstructor: x\ntoString: y\n__proto__: z\n---\n';
	expect(checkFiles(deadReference, { ...vocabulary, 'roles/sre/hiring.mdx': fields })).toMatch(/insteadConsider|nomda/);
	expect(checkFiles(deadReference, { 'roles/sre/hiring.mdx': fields })).toBe('1 file checked: 0 errors, 0 warnings.');
});

test('takes another word of a few letters for no slip, and says how to begin what is missing', () => {
	const tools = ['java', ...Array.from({ length: 13 }, (_, at) => `other-tool-${at}`)]
		.map((slug) => `- slug: ${slug}\n`)
		.join('');
	const track = '---\ntools: [jira]\n---\n';
	const told = checkFiles(deadReference, { 'vocabulary/tools.yaml': tools, 'roles/sre/tracks/serving.mdx': track });
	expect(told).toContain('There is no tool `jira`.\n  Begin it with `npm run new -- tool`, or remove the name.');
});
