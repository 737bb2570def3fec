import { globSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import type { Kind } from './kinds.ts';
import { ContentError, readKinds } from './read.ts';
import { contentFolder } from '#site-config/site-folder.ts';

let folder: string;
beforeEach(async () => {
	folder = temporaryFolder();
});

async function write(path: string, text: string): Promise<void> {
	const file = join(folder, path);
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, text);
}

/** The mistakes in the folder’s files of some kinds, with paths relative to the folder. */
function mistakesIn(...kinds: Kind[]): string[] {
	try {
		readKinds(kinds, folder);
	} catch (error) {
		expect(error).toBeInstanceOf(ContentError);
		return (error as Error).message.replaceAll(`${folder}/`, '').split('\n');
	}
	return [];
}

const FOGS = 'vocabulary/specialisations.yaml';
const fog = '- slug: fog\n  label: Fog\n  hints: []\n';

describe('reading files', () => {
	it('returns the files of each kind in the order of their paths, with role, name and fields', () => {
		const { track, specialisations, pay, page } = readKinds(['track', 'specialisations', 'pay', 'page']);
		const files = globSync(`${contentFolder}/roles/*/tracks/*.mdx`).map((file) => file.replaceAll('\\', '/'));
		expect(track.map(({ file }) => file)).toEqual(files.toSorted());
		expect(track).toContainEqual(
			expect.objectContaining({
				...{ kind: 'track', role: 'mlops-engineer', name: 'serving' },
				data: expect.objectContaining({ short: 'Serving' }) as object,
			}),
		);
		expect(specialisations.map(({ role, file }) => [role, file])).toEqual([[null, `${contentFolder}/${FOGS}`]]);
		expect(pay.map(({ name }) => name)).toContain('sre');
		expect(page[0]?.data.lastReviewed).toMatch(/^\d{4}-\d\d-\d\d$/);
	});

	it('fills in defaults for fields that the editor leaves out', async () => {
		await write(FOGS, fog);
		const [fogs] = readKinds(['specialisations'], folder).specialisations;
		expect(fogs?.data[0]).toMatchObject({ slug: 'fog', aliases: [], traps: [], asked: false });
	});

	it('returns no files for a kind that no role has, and reports a missing file of which the site has only one', async () => {
		expect(readKinds(['track', 'pay'], folder)).toEqual({ track: [], pay: [] });
		const gone = 'cannot be read. Restore the file. To leave the list empty, write `[]`.';
		expect(mistakesIn('track', 'specialisations', 'tools')).toEqual([
			`${FOGS}:1:1 ${gone}`,
			`vocabulary/tools.yaml:1:1 ${gone}`,
		]);
		await write(FOGS, '[]\n');
		expect(readKinds(['specialisations'], folder).specialisations[0]?.data).toEqual([]);
	});
});

describe('reports a mistake with file, line and column', () => {
	it.each([
		['an unknown field', `${fog}  servicess: []\n`, '4:3 has no field `servicess`. See docs/editing/fields.md.'],
		['unknown fields', `${fog}  one: 1\n  two: 2\n`, '4:3 has no field `one`, `two`. See docs/editing/fields.md.'],
		['a slug given twice', fog + fog, '4:3 repeats `fog` of entry 1. Rename or remove one of the two.'],
		[
			'a slug given twice, not to the first entry',
			fog + (fog + fog).replaceAll('fog', 'mist'),
			'7:3 repeats `mist` of entry 2. Rename or remove one of the two.',
		],
		[
			'a file that is not a list',
			'fog: {}\n',
			'1:1 must be a list of entries, each starting with `- slug:`. See docs/editing/fields.md.',
		],
		[
			'a bad value',
			`${fog}- slug: Not A Slug\n  label: X\n  hints: []\n`,
			'4:3 `slug`: lower-case letters, digits and single hyphens: `llm-ops`. See docs/editing/fields.md.',
		],
		[
			'a value that should be a list',
			fog.replace('[]', 'FogStore'),
			'3:3 `hints`: Invalid input: expected array, received string. See docs/editing/fields.md.',
		],
		[
			'YAML that breaks off',
			'- slug: [fog\n',
			'1:9 is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. Correct the line.',
		],
	])('%s', async (_what, yaml, told) => {
		await write(FOGS, yaml);
		expect(mistakesIn('specialisations')).toEqual([`${FOGS}:${told}`]);
	});

	it('in front matter, counts lines from the start of the file and gives the path to a nested field', async () => {
		const needs = 'needAt:\n  junior: none\n  mid: much\n  senior: expert\n  staff: expert\n';
		const rest =
			'summary: How to keep a service up while it changes.\nhours: {from: 20, to: 10}\ntools: []\ntracks: [a]\n';
		await write(
			'roles/sre/skills/a.mdx',
			`---\ntitle: Change\nshort: Change\norder: 1\n${needs}${rest}---\n\n{no: [yaml\n`,
		);
		const told = mistakesIn('skill').map((line) => line.replace(/Invalid option: .*?\. See/, 'Invalid option. See'));
		expect(told).toEqual([
			'roles/sre/skills/a.mdx:7:3 `needAt.mid`: Invalid option. See docs/editing/fields.md.',
			'roles/sre/skills/a.mdx:11:1 `hours`: `from` must not be above `to`. See docs/editing/fields.md.',
		]);
	});

	it('in a comparison without two sides', async () => {
		const fields = 'title: One or another\nsummary: What each of the two does all day.\n';
		const told = async (roles: string) => {
			await write('compare/a-or-b.mdx', `---\n${fields}roles: ${roles}\n---\n`);
			return mistakesIn('compare');
		};
		expect(await told('[a-role, b-role]')).toEqual([]);
		expect(await told('[a-role]')).toEqual([
			expect.stringMatching(/^compare\/a-or-b\.mdx:4:1 `roles`: .+\. See docs\/editing\/fields\.md\.$/),
		]);
	});

	it('reports all mistakes of all files at once', async () => {
		await write(FOGS, 'fog: {}\n');
		await write('vocabulary/tools.yaml', '- {}\n');
		const files = mistakesIn('specialisations', 'tools').map((line) => line.split(':')[0]);
		expect(new Set(files)).toEqual(new Set([FOGS, 'vocabulary/tools.yaml']));
		expect(files.length).toBeGreaterThan(2);
	});

	it('does not take entries without a slug for repeated ones', async () => {
		await write('redirects.yaml', '- from: /a/\n  to: /b/\n- from: /c/\n  to: /b/\n');
		expect(mistakesIn('redirects')).toEqual([]);
	});
});

it('a range may begin and end at the same number', async () => {
	const needs = 'needAt: {junior: none, mid: none, senior: expert, staff: expert}\n';
	const rest =
		'summary: How to keep a service up while it changes.\nhours: {from: 10, to: 10}\ntools: []\ntracks: [a]\n';
	await write('roles/sre/skills/a.mdx', `---\ntitle: Change\nshort: Change\norder: 1\n${needs}${rest}---\n`);
	expect(mistakesIn('skill')).toEqual([]);
});
