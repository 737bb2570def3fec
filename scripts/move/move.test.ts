import { describe, expect, test } from 'vitest';
import type { Content } from '../check-content/content.ts';
import { readContentFile, ROOT } from '../check-content/content-file.ts';
import { moved } from './move.ts';

const skill = '---\ntitle: Paging\ntracks: [on-call]\n---\n\n## Test yourself\n\nWords.\n';

/** A project of these files, of which these names have been published. */
const project = (files: Record<string, string>, published: string[] = []): Content => ({
	files: Object.entries(files).map(([name, text]) => readContentFile(`${ROOT}${name}`, text)),
	publicFiles: [],
	refused: [],
	published,
	today: '2026-11-24',
});

const textsAfter = (content: Content, from: string, to: string) =>
	Object.fromEntries(moved(content, from, to).texts.map(({ path, text }) => [path.replace(ROOT, ''), text]));

describe('a track that gets another name', () => {
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

	test('takes along what refers to it in its role, and nothing of another role', () => {
		expect(Object.keys(after).toSorted()).toEqual([
			'redirects.yaml',
			'roles/sre/skills/paging.mdx',
			'roles/sre/tracks/incidents.mdx',
			'vocabulary/tracks/sre.yaml',
		]);
		expect(after['roles/sre/skills/paging.mdx']).toBe(skill.replace('[on-call]', '[incidents]'));
		expect(after['vocabulary/tracks/sre.yaml']).toBe('- slug: incidents\n  work: on-call work\n');
	});

	test('has its links follow, those to its parts too', () =>
		expect(after['roles/sre/tracks/incidents.mdx']).toContain('[below](/guides/sre/tracks/incidents/#a-week)'));

	test('leads on from its old address and from those before that', () =>
		expect(after['redirects.yaml']).toBe(
			[
				'# Where pages went.',
				'- from: /guides/sre/tracks/pager/',
				'  to: /guides/sre/tracks/incidents/',
				'- from: /guides/sre/tracks/on-call/',
				'  to: /guides/sre/tracks/incidents/\n',
			].join('\n'),
		));

	test('keeps its published name, for which the redirect must stay, beside the new one', () =>
		expect(moved(content, 'roles/sre/tracks/on-call', 'incidents').published.toSorted()).toEqual([
			'roles/ml-engineer/tracks/on-call',
			'roles/sre/tracks/incidents',
			'roles/sre/tracks/on-call',
			'vocabulary/tracks/sre#incidents',
		]));
});

test('a page that was moved and is moved back has no redirect away from itself', () => {
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

test('a page that nobody has seen yet needs no redirect', () => {
	const content = project({ 'redirects.yaml': '[]\n', 'roles/sre/skills/paging.mdx': skill });
	expect(moved(content, 'roles/sre/skills/paging', 'alerting')).toMatchObject({
		texts: [{ path: `${ROOT}roles/sre/skills/alerting.mdx` }],
		published: [],
	});
});

test('a question takes along links to its part of the guide; its published name is replaced', () => {
	const content = project(
		{
			'roles/sre/faq/pay.mdx': '---\nquestion: Is it paid?\n---\n\nYes.\n',
			'pages/method.mdx':
				'---\ntitle: Method\n---\n\nSee [an answer](/guides/sre/#faq-pay), [pay](/guides/sre/#pay).\n',
		},
		['roles/sre/faq/pay'],
	);
	const { texts, published } = moved(content, 'roles/sre/faq/pay', 'on-call-pay');
	expect(texts.find(({ path }) => path.endsWith('method.mdx'))?.text).toContain(
		'(/guides/sre/#faq-on-call-pay), [pay](/guides/sre/#pay)',
	);
	expect(published).toEqual(['roles/sre/faq/on-call-pay']);
});

test('a source and a word of the glossary are renamed in fields and in tags', () => {
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

describe('a move that cannot be says why', () => {
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
			'No one file of src/content/ is `roles/sre/skills/pagin`. Did you mean `roles/sre/skills/paging`?',
		],
		['roles/sre/skills/paging', 'linux', 'roles/sre/skills/linux is there already. Choose another name.'],
		['roles/sre/skills/paging', 'a'.repeat(300), 'The name has 300 characters; 200 are the most.'],
		['roles/sre/skills/paging', 'con', 'Windows can hold no file called `con`. Choose another name.'],
		[
			'roles/sre/skills/paging',
			'/etc/alerting',
			'`/etc/alerting` is no address that the page can have. Write the new name alone: `alerting`.',
		],
		[
			'roles/sre/skills/paging',
			'/guides/ml-engineer/skills/alerting/',
			'`/guides/ml-engineer/skills/alerting/` is no address that the page can have. Write the new name alone: `alerting`.',
		],
		[
			'roles/sre/skills/paging',
			'On Call',
			'`On Call` is no name. Write lower-case letters, digits and single hyphens: `on-call-pay`.',
		],
		[
			'roles/sre/skills/paging',
			'roles/sre/tracks/paging',
			'A file stays in its folder, src/content/roles/sre/skills/. Write the new name alone.',
		],
		[
			'roles/sre/levels/mid',
			'middle',
			'src/content/roles/sre/levels/mid.mdx keeps its name. A level is called after its `level`, of vocabulary/levels.yaml.',
		],
		['roles/sre/index', 'about', 'src/content/roles/sre/index.mdx keeps its name: it is called after what it is of.'],
		[
			'roles/sre/checks/pager',
			'paged',
			'src/content/roles/sre/checks/pager.mdx keeps its name: src/content/detectors/sre/checks/pager.yaml looks for it in adverts, and the readings of data/labels/ name it.',
		],
	])('%s to %s', (from, to, says) => expect(() => moved(content, from, to)).toThrow(says));
});
