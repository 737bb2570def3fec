import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ContentError } from '#content-model/read.ts';
import { readVocabulary } from './vocabulary.ts';

const names = ['roles', 'clouds', 'specialisations', 'levels', 'tools', 'regions'];
let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'vocabulary-'));
	await mkdir(join(folder, 'vocabulary'));
	for (const name of names) await write(name, '[]\n');
});
afterEach(async () => {
	await rm(folder, { recursive: true });
});

const write = (name: string, yaml: string) => writeFile(join(folder, `vocabulary/${name}.yaml`), yaml);

async function mistakesIn(name: string, yaml: string): Promise<string> {
	await write(name, yaml);
	try {
		readVocabulary(folder);
	} catch (error) {
		expect(error).toBeInstanceOf(ContentError);
		return (error as Error).message.replaceAll(`${folder}/vocabulary/`, '');
	}
	return '';
}

const cloud = '- slug: fog\n  label: Fog\n  services: [FogStore]\n';

describe('reading the vocabulary', () => {
	it('reads the editors’ files as they are', () => {
		const vocabulary = readVocabulary('src/content');
		expect(vocabulary.roles.map(({ slug }) => slug)).toContain('sre');
		expect(vocabulary.tracks).toContainEqual(expect.objectContaining({ role: 'mlops-engineer', track: 'serving' }));
		expect(vocabulary.clouds.map(({ slug }) => slug)).toEqual(['aws', 'gcp', 'azure']);
	});

	it('points only to tools that exist', () => {
		const { tools } = readVocabulary('src/content');
		const slugs = new Set(tools.map(({ slug }) => slug));
		expect(tools.flatMap(({ insteadConsider }) => insteadConsider.filter((slug) => !slugs.has(slug)))).toEqual([]);
	});

	it('fills in what an editor leaves out', async () => {
		await write('clouds', cloud);
		const { clouds } = readVocabulary(folder);
		expect(clouds[0]).toMatchObject({ slug: 'fog', aliases: [], traps: [], casedServices: [] });
	});

	it('names file, line and column of an unknown field', async () => {
		expect(await mistakesIn('clouds', `${cloud}  servicess: []\n`)).toMatchInlineSnapshot(
			`"clouds.yaml:4:3 has no field \`servicess\`. See docs/editing/fields.md."`,
		);
	});

	it('names file, line and column of a bad value', async () => {
		expect(
			await mistakesIn('clouds', `${cloud}- slug: Not A Slug\n  label: X\n  services: []\n`),
		).toMatchInlineSnapshot(
			`"clouds.yaml:4:3 \`slug\`: lower-case letters, digits and single hyphens: \`llm-ops\`. See docs/editing/fields.md."`,
		);
	});

	it('does not take the same slug twice', async () => {
		expect(await mistakesIn('clouds', cloud + cloud)).toMatchInlineSnapshot(
			`"clouds.yaml:4:3 repeats \`fog\` of entry 1: rename or remove one of the two."`,
		);
	});

	it('says where YAML breaks off', async () => {
		expect(await mistakesIn('clouds', '- slug: [fog\n')).toMatchInlineSnapshot(
			`"clouds.yaml:1:9 is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. Correct the line."`,
		);
	});

	it('says what shape a file needs', async () => {
		expect(await mistakesIn('clouds', 'fog: {}\n')).toMatchInlineSnapshot(
			`"clouds.yaml:1:1 must be a list of entries, each starting with \`- slug:\`. See docs/editing/fields.md."`,
		);
	});

	it('says so where a file is missing, and reports every file’s mistakes at once', async () => {
		await rm(join(folder, 'vocabulary/tools.yaml'));
		const message = await mistakesIn('clouds', 'fog: {}\n');
		expect(message).toContain('tools.yaml:1:1 cannot be read');
		expect(message).toContain('clouds.yaml:1:1');
	});
});
