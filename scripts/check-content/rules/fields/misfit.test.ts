import { expect, test } from 'vitest';
import { checkFiles } from '../../tests/check-files.ts';
import { misfit } from './misfit.ts';

const tools = `- slug: kafka\n  label: Kafka\n  site: https://kafka.apache.org/\n- slug: pytorch\n  label: PyTorch\n  site: https://pytorch.org/\n`;
const faq = (body: string) => `---\nquestion: Why so?\norder: 1\n---\n\n${body}\n`;

const vocabulary = {
	'vocabulary/levels.yaml': '- slug: mid\n  minYears: { from: 2, below: 5 }\n',
	'vocabulary/tools.yaml': tools,
	'vocabulary/roles.yaml':
		"- slug: data-engineer\n  ownNames: ['data engineer*']\n- slug: devops-engineer\n  ownNames: [devops]\n",
};

test.each([
	[
		'words that name another tool',
		'roles/sre/faq/a.mdx',
		faq('<Tool id="kafka">PyTorch</Tool> is one.'),
		'name `pytorch`',
	],
	[
		'an address of another month',
		'sources/a.yaml',
		"title: A\nurl: https://python.org/blog/2026/01/20/a\ndate: '2025-01-20'\naccessed: '2026-11'\n",
		'the address says 2026-01',
	],
	[
		'a source read before it was',
		'sources/a.yaml',
		"title: A\ndate: '2026-01-20'\naccessed: '2025-11'\n",
		'before the source',
	],
	[
		'a title of another role',
		'roles/sre/index.mdx',
		'---\ntitle: Baker\nseo:\n  title: Cook and more\n---\n\nText.\n',
		'does not name',
	],
	[
		'levels out of order',
		'roles/sre/drills/a.mdx',
		'---\ntitle: A\nlevels: [mid, junior]\n---\n\nText.\n',
		'in their order',
	],
	[
		'a way in from another role',
		'roles/sre/moves/a.mdx',
		'---\ntitle: From data engineering\nfrom: devops-engineer\n---\n\nText.\n',
		'the title says',
	],
	[
		'a band that is not its quartile',
		'roles/sre/pay.mdx',
		`---\nbandsFrom: x\nbands:\n  - { level: mid, low: 120000, high: 200000 }\n  - { level: senior, low: 184000, high: 228000 }\ncited:\n  - { level: mid, p25: 119650, p75: 199500, source: x }\n  - { level: senior, p25: 147500, p75: 227500, source: x }\n---\n\nText.\n`,
		'`low` is 184000',
	],
	[
		'a premium that is less',
		'roles/sre/pay.mdx',
		"---\nadjustments:\n  - { sign: '+', lowPercent: 20, highPercent: 35 }\n---\n\nIt is 20–35% below that.\n",
		'the text says “20–35% below”',
	],
	[
		'calls that are not those of the reason',
		'listing-sources/a.yaml',
		'label: A\nwhy: It advises four requests a day at most.\ncallsPerDay: 40\n',
		'“four requests a day”',
	],
	['a year that is not the file’s', 'sources/lora-2021.yaml', "title: A\ndate: '2012-06'\n", 'called after 2021'],
	[
		'a number of arXiv of another month',
		'sources/lora.yaml',
		"title: A\nurl: https://arxiv.org/abs/2106.09685\ndate: '2021-01'\n",
		'is of 2021-06',
	],
	[
		'levels that overlap',
		'vocabulary/levels.yaml',
		'- slug: mid\n  minYears: { from: 2, below: 15 }\n- slug: senior\n  minYears: { from: 5, below: 10 }\n',
		'`senior` begins at 5',
	],
	[
		'a day with its month exchanged',
		'vocabulary/clouds.yaml',
		"- slug: a\n  since: '2024-03-12'\n  note: On 3 December 2024 it became B.\n",
		'say 2024-12-03',
	],
	[
		'a band beside another level',
		'roles/sre/faq/a.mdx',
		faq('It is <Band level="junior" /> at mid level.'),
		'say “mid”',
	],
	[
		'a band in the row of another level',
		'roles/sre/faq/a.mdx',
		faq('| A | B |\n| --- | --- |\n| Mid | <Band level="staff" /> |'),
		'level `staff`',
	],
])('finds %s', (_, path, text, says) => {
	expect(checkFiles(misfit, { ...vocabulary, [path]: text })).toContain(says);
});

test('finds a tool in place of itself and an address of two, and lets what fits be', () => {
	const wrong = `${tools}  insteadConsider: [pytorch]\n- slug: feast\n  label: Feast\n  site: https://pytorch.org/\n`;
	const said = checkFiles(misfit, { 'vocabulary/tools.yaml': wrong });
	expect(said).toContain('`pytorch` stands in place of itself.');
	expect(said).toContain('This is the address of `pytorch` too.');
	expect(
		checkFiles(misfit, {
			'vocabulary/tools.yaml': tools,
			'roles/sre/faq/a.mdx': faq('<Tool id="kafka">Kafka</Tool>.'),
		}),
	).toContain('0 warnings');
});

test('finds a label that is nearly another name of its tool, and lets a plural be', () => {
	const tools = (label: string) => ({
		'vocabulary/tools.yaml': `- slug: wandb\n  label: ${label}\n  aliases: [Weights and Biases, Argo Workflow]\n`,
	});
	expect(checkFiles(misfit, tools("'Weights & Biasses'"))).toContain('“Weights and Biases” too');
	expect(checkFiles(misfit, tools("'Weights & Biases'"))).toContain('0 warnings');
	expect(checkFiles(misfit, tools('Argo Workflows'))).toContain('0 warnings');
});
