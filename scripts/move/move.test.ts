import { describe, expect, test } from 'vitest';
import type { Content } from '../check-content/content.ts';
import { readContentFile, ROOT } from '../check-content/content-file.ts';
import { planMove } from './move.ts';

const skill = '---\ntitle: Paging\ntracks: [on-call]\n---\n\n## Test yourself\n\nWords.\n';

/** A project with these content files, of which the names in `published` are already public. */
const project = (files: Record<string, string>, published: string[] = []): Content => ({
	files: Object.entries(files).map(([name, text]) => readContentFile(`${ROOT}${name}`, text)),
	publicFiles: [],
	refused: [],
	published,
	today: '2026-11-24',
});

const textsAfter = (content: Content, from: string, to: string) =>
	Object.fromEntries(planMove(content, from, to).texts.map(({ path, text }) => [path.replace(ROOT, ''), text]));

describe('renaming a track', () => {
	const content = project(
		{
			'redirects.yaml': '# Where pages went.\n- from: /guides/sre/tracks/pager/\n  to: /guides/sre/tracks/on-call/\n',
			'roles/sre/tracks/on-call.mdx': '---\ntitle: On call\n---\n\nSee [below](/guides/sre/tracks/on-call/#a-week).\n',
			'roles/sre/skills/paging.mdx': skill,
			'roles/ml-engineer/tracks/on-call.mdx': '---\ntitle: On call\n---\n\nWords.\n',
			'roles/ml-engineer/skills/paging.mdx': skill,
			'vocabulary/tracks/sre.yaml': '- slug: on-call\n  work: on-call work\n',
		},
		['roles/ml-engineer/tracks/on-call', 'roles/sre/tracks/on-call', 'vocabulary/tracks/sre#on-call'],
	);
	const after = textsAfter(content, '/guides/sre/tracks/on-call/', 'incidents');

	test('updates references in the same role only', () => {
		expect(Object.keys(after).toSorted()).toEqual([
			'redirects.yaml',
			'roles/sre/skills/paging.mdx',
			'roles/sre/tracks/incidents.mdx',
			'vocabulary/tracks/sre.yaml',
		]);
		expect(after['roles/sre/skills/paging.mdx']).toBe(skill.replace('[on-call]', '[incidents]'));
		expect(after['vocabulary/tracks/sre.yaml']).toBe('- slug: incidents\n  work: on-call work\n');
	});

	test('updates links to the page, including links with an anchor', () =>
		expect(after['roles/sre/tracks/incidents.mdx']).toContain('[below](/guides/sre/tracks/incidents/#a-week)'));

	test('redirects its old address, and earlier ones, to the new address', () =>
		expect(after['redirects.yaml']).toBe(
			[
				'# Where pages went.',
				'- from: /guides/sre/tracks/pager/',
				'  to: /guides/sre/tracks/incidents/',
				'- from: /guides/sre/tracks/on-call/',
				'  to: /guides/sre/tracks/incidents/\n',
			].join('\n'),
		));

	test('keeps the old published name next to the new one, so that the redirect is still required', () =>
		expect(planMove(content, 'roles/sre/tracks/on-call', 'incidents').published.toSorted()).toEqual([
			'roles/ml-engineer/tracks/on-call',
			'roles/sre/tracks/incidents',
			'roles/sre/tracks/on-call',
			'vocabulary/tracks/sre#incidents',
		]));
});

test('moving a page back to its first name removes the redirect away from it', () => {
	const content = project(
		{
			'redirects.yaml': '- from: /guides/sre/skills/paging/\n  to: /guides/sre/skills/alerting/\n',
			'roles/sre/skills/alerting.mdx': skill,
		},
		['roles/sre/skills/alerting', 'roles/sre/skills/paging'],
	);
	expect(textsAfter(content, 'roles/sre/skills/alerting.mdx', 'paging')['redirects.yaml']).toBe(
		'- from: /guides/sre/skills/alerting/\n  to: /guides/sre/skills/paging/\n',
	);
});

test('adds no redirect for a page that was never published', () => {
	const content = project({ 'redirects.yaml': '[]\n', 'roles/sre/skills/paging.mdx': skill });
	expect(planMove(content, 'roles/sre/skills/paging', 'alerting')).toMatchObject({
		texts: [{ path: `${ROOT}roles/sre/skills/alerting.mdx` }],
		published: [],
	});
});

test('updates links to the anchor of a question, and replaces its published name', () => {
	const content = project(
		{
			'roles/sre/faq/pay.mdx': '---\nquestion: Is it paid?\n---\n\nYes.\n',
			'pages/method.mdx':
				'---\ntitle: Method\n---\n\nSee [an answer](/guides/sre/#faq-pay), [pay](/guides/sre/#pay).\n',
		},
		['roles/sre/faq/pay'],
	);
	const { texts, published } = planMove(content, 'roles/sre/faq/pay', 'on-call-pay');
	expect(texts.find(({ path }) => path.endsWith('method.mdx'))?.text).toContain(
		'(/guides/sre/#faq-on-call-pay), [pay](/guides/sre/#pay)',
	);
	expect(published).toEqual(['roles/sre/faq/on-call-pay']);
});

test('renames a source and a glossary term in fields and in tags', () => {
	const content = project({
		'glossary/toil.md': '---\nterm: Toil\n---\n\nWords.\n',
		'glossary/drift.md': "---\nterm: Drift\nrelated: ['toil']\n---\n\nWords.\n",
		'sources/toil.yaml': 'title: Toil\n',
		'roles/sre/pay.mdx': '---\ntitle: Pay\n---\n\n<Term id="toil">toil</Term> is paid <Cite source="toil" />.\n',
	});
	expect(textsAfter(content, 'glossary/toil', 'manual-work')).toMatchObject({
		'glossary/drift.md': expect.stringContaining("related: ['manual-work']") as string,
		'roles/sre/pay.mdx': expect.stringContaining(
			'<Term id="manual-work">toil</Term> is paid <Cite source="toil" />',
		) as string,
	});
	expect(textsAfter(content, 'sources/toil', 'toil-2026')['roles/sre/pay.mdx']).toContain(
		'<Term id="toil">toil</Term> is paid <Cite source="toil-2026" />',
	);
});

describe('explains why a file cannot be renamed', () => {
	const content = project({
		'roles/sre/checks/pager.mdx': '---\ntitle: Pager\n---\n\nWords.\n',
		'detectors/sre/checks/pager.yaml': 'status: off\n',
		'roles/sre/levels/mid.mdx': '---\ntitle: Mid\n---\n\nWords.\n',
		'roles/sre/skills/paging.mdx': skill,
		'roles/sre/skills/linux.mdx': skill,
		'roles/sre/index.mdx': '---\ntitle: SRE\n---\n\nWords.\n',
	});
	test.each([
		[
			'roles/sre/skills/pagin',
			'alerting',
			'No file in src/content/ matches `roles/sre/skills/pagin`. Did you mean `roles/sre/skills/paging`?',
		],
		['roles/sre/skills/paging', 'linux', 'roles/sre/skills/linux already exists. Choose another name.'],
		['roles/sre/skills/paging', 'a'.repeat(300), 'The name has 300 characters; at most 200 are allowed.'],
		['roles/sre/skills/paging', 'con', 'Windows does not allow a file called `con`. Choose another name.'],
		[
			'roles/sre/skills/paging',
			'/etc/alerting',
			'The page cannot have the address `/etc/alerting`. Give only the new name: `alerting`.',
		],
		[
			'roles/sre/skills/paging',
			'/guides/ml-engineer/skills/alerting/',
			'The page cannot have the address `/guides/ml-engineer/skills/alerting/`. Give only the new name: `alerting`.',
		],
		[
			'roles/sre/skills/paging',
			'On Call',
			'The name `On Call` is not allowed. Use lower-case letters, digits and single hyphens: `on-call-pay`.',
		],
		[
			'roles/sre/skills/paging',
			'roles/sre/tracks/paging',
			'A file cannot leave its folder, src/content/roles/sre/skills/. Give only the new name.',
		],
		[
			'roles/sre/levels/mid',
			'middle',
			'src/content/roles/sre/levels/mid.mdx cannot be renamed. A level is named after its slug in vocabulary/levels.yaml.',
		],
		[
			'roles/sre/index',
			'about',
			'src/content/roles/sre/index.mdx cannot be renamed: its name says what it belongs to.',
		],
		[
			'roles/sre/checks/pager',
			'paged',
			'src/content/roles/sre/checks/pager.mdx cannot be renamed: src/content/detectors/sre/checks/pager.yaml detects it in adverts, and labels in data/labels/ refer to it by name.',
		],
	])('%s to %s', (from, to, message) => expect(() => planMove(content, from, to)).toThrow(message));
});
