import { expect, test } from 'vitest';
import { siteFolder } from '#site-config/site-folder.ts';
import { fieldsOf, readContent, type Content } from '../check-content/content.ts';
import { readContentFile, type ContentFile } from '../check-content/content-file.ts';
import { run } from '../check-content/lint.ts';
import type { Problem } from '../lint/problem.ts';
import { otherNames, scaffold, type Wanted } from './scaffold.ts';

const whole = readContent(siteFolder, '2026-11-24');
const withFiles = (files: ContentFile[]): Content => ({ ...whole, files });
const content = withFiles(
	whole.files.filter(({ path }) => /\/(?:site\.yaml$|vocabulary\/|compare\/|roles\/(?:sre|ml-engineer)\/)/.test(path)),
);
const key = ({ file, rule, says }: Problem) => `${file} ${rule} ${says}`;
const check = (all: Content) => run(all).filter(({ severity }) => severity === 'error');
const before = new Set(check(content).map(key));

/** Scaffolds each item in turn, and returns the new paths and the errors that the check finds in them. */
function create(given: Content, items: Wanted[]): { paths: string[]; found: Problem[] } {
	let all = given;
	const paths: string[] = [];
	for (const item of items) {
		for (const { path, text } of scaffold(all, item)) {
			const earlier = all.files.find((file) => file.path === path);
			const file = readContentFile(path, earlier ? `${earlier.text}\n${text}` : text);
			all = withFiles([...all.files.filter((other) => other !== earlier), file]);
			paths.push(path);
		}
	}
	const found = check(all).filter((problem) => paths.includes(problem.file) && !before.has(key(problem)));
	return { paths, found };
}

const slug = 'a-new-one';
const wanted: Wanted[] = [
	{ what: 'skill', role: 'sre', slug },
	{ what: 'employer', role: 'sre', slug },
	{ what: 'move', role: 'sre', slug },
	{ what: 'check', role: 'sre', slug },
	{ what: 'signal', role: 'sre', slug },
	{ what: 'faq', role: 'sre', slug, title: 'Is it so?' },
	{ what: 'drill', role: 'sre', slug },
	{ what: 'prompt', role: 'sre', slug },
	{ what: 'term', role: '', slug, title: 'Canary: a word' },
	{ what: 'tool', role: '', slug },
	{ what: 'source', role: '', slug },
	{ what: 'claim', role: 'sre', slug },
	{ what: 'compare', role: 'ml-engineer', slug: 'ml-engineer-or-sre' },
	{ what: 'compare', role: 'ml-engineer', slug: 'ml-engineer-or-data-analyst' },
];

test('creates each kind so that the check reports only missing text, and that the claim is nowhere in the guide yet', () => {
	const { paths, found } = create(content, wanted);
	expect(new Set(found.map(({ file }) => file))).toEqual(new Set(paths));
	const others = found.filter(({ rule, says }) => rule !== 'content/unwritten' && !says.includes('`write-me`'));
	expect(others.map(({ file, rule }) => [file, rule])).toEqual([
		['src/content/roles/sre/claims.yaml', 'content/claim-place'],
	]);
});

test('creates a role with its vocabulary, a track and a level, for which the check reports only missing text', () => {
	const without = content.files.filter(({ role }) => role !== 'sre');
	const { paths, found } = create(withFiles(without), [
		{ what: 'role', role: 'sre', slug: 'sre', title: 'Reliability engineer' },
		{ what: 'track', role: 'sre', slug: 'incidents' },
		{ what: 'level', role: 'sre', slug: 'mid' },
	]);
	expect(paths).toContain('src/content/vocabulary/roles.yaml');
	expect(paths).toContain('src/content/vocabulary/tracks/sre.yaml');
	// The vocabulary already has the words of this role.
	const rules = new Set(found.map(({ rule }) => rule).filter((rule) => rule !== 'content/duplicate-slug'));
	expect(rules).toEqual(new Set(['content/unwritten']));
});

test('adds to each guessed value a comment with its meaning and the allowed values', () => {
	const [drill] = scaffold(content, { what: 'drill', role: 'sre', slug, title: 'A full disk' });
	expect(drill?.text.slice(0, drill.text.indexOf('<Symptom>')).replace(/order: \d+\n/, '')).toMatchInlineSnapshot(`
		"---
		title: 'A full disk'
		minutes: 1 # WRITE: How long it takes, in minutes: 25
		levels:
		  - 'junior' # WRITE: Levels it suits: junior, mid, senior, staff
		# WRITE: Tracks it belongs to, the main one first; may be empty
		tracks: []
		# WRITE: Skills it trains, the main one first; may be empty
		skills: []
		---

		"
	`);
});

test('takes the position after a given sibling, and for a flag also its colour', () => {
	const placeOf = (what: string, after: string) => {
		const [writing] = scaffold(content, { what, role: 'sre', slug, title: 'A new one', after });
		return (writing?.text ?? '').match(/^(?:order|polarity): .*$/gm);
	};
	const fieldsIn = (name: string) => {
		const [file] = content.files.filter(({ path }) => path.endsWith(`roles/sre/${name}.mdx`));
		return file ? fieldsOf(file) : {};
	};
	expect(placeOf('faq', 'devops')).toEqual([`order: ${Number(fieldsIn('faq/devops')['order']) + 1}`]);
	const flag = fieldsIn('signals/hand-back-rule');
	expect(placeOf('signal', 'hand-back-rule')?.toSorted()).toEqual(
		[`order: ${Number(flag['order']) + 1}`, `polarity: '${String(flag['polarity'])}'`].toSorted(),
	);
});

test('derives the kind of an employer, and the role that a move starts from, from the slug', () => {
	const textOf = (what: string, slug: string) => scaffold(content, { what, role: 'sre', slug })[0]?.text;
	expect(textOf('employer', 'large-tech')).toContain("kind: 'large-tech'\n");
	expect(textOf('move', 'ml-engineer')).toContain("from: 'ml-engineer'\n");
});

test('makes the title of a comparison from its two roles, and asks for the sample of a source', () => {
	const textOf = (what: string, slug: string) => scaffold(content, { what, role: 'ml-engineer', slug })[0]?.text;
	expect(textOf('compare', 'ml-engineer-or-data-analyst')).toContain("title: 'ML engineer or data analyst'\n");
	expect(textOf('source', 'pay-survey')).toContain(
		'sample: null # WRITE: Size of the sample and who is in it: `628 respondents`',
	);
});

test('says below each heading, and next to each slug that an editor has to choose, what to write', () => {
	const [skill] = scaffold(content, { what: 'skill', role: 'nowhere', slug, title: 'Paging' });
	expect(skill?.text).toContain('## Test yourself\n\nWRITE: five or six tasks');
	expect(skill?.text).toContain("- 'write-me' # WRITE: Tracks of this role that use it");
	expect(skill?.text).toMatch(/short: 'WRITE: a name' # WRITE: \S/);
	const [term] = scaffold(content, { what: otherNames.get('word') ?? '', role: '', slug, title: 'Blast radius' });
	expect(term?.text).toContain('WRITE: what it is, in one to three sentences.');
});
