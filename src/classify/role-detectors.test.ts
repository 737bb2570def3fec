import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { parseText } from './advert.ts';
import { detect, readDetections } from './detectors.ts';
import { readRoleDetectors } from './vocabulary.ts';
import { contentFolder } from '#site-config/site-folder.ts';

const detectors = readRoleDetectors(contentFolder);

it('reads each detector file, with role, kind and name', async () => {
	const files = await readdir(`${contentFolder}/detectors`, { recursive: true });
	const named = { answer: 'checks', flag: 'signals' };
	expect(detectors.map(({ role, of, slug }) => `${role}/${named[of]}/${slug}.yaml`).toSorted()).toEqual(
		files.filter((file) => file.endsWith('.yaml')).toSorted(),
	);
});

function mistakesIn(read: () => unknown): string {
	try {
		read();
		return '';
	} catch (error) {
		return (error as Error).message;
	}
}

/** The examples, each with its detector’s name, in which the detector finds something, or nothing. */
const examplesWhere = (kind: 'hits' | 'misses', isFound: boolean) =>
	detectors.flatMap((one) =>
		one.detector[kind]
			.filter((example) => detect(example, one).length > 0 === isFound)
			.map((example) => `${one.slug}: ${example}`),
	);

it('each detector finds all of its `hits`', () => {
	expect(examplesWhere('hits', false)).toEqual([]);
});
it('no detector finds any of its `misses`', () => {
	expect(examplesWhere('misses', true)).toEqual([]);
});

it('reports the file, line and field of a mistake', async () => {
	const folder = temporaryFolder();
	const signals = join(folder, 'detectors/sre/signals');
	await mkdir(signals, { recursive: true });
	await writeFile(join(signals, 'pager.yaml'), 'status: maybe\nany: [pager]\nhits: [a]\n');
	expect(mistakesIn(() => readRoleDetectors(folder)).replaceAll(folder, 'src/content')).toMatchInlineSnapshot(`
		"src/content/detectors/sre/signals/pager.yaml:1:1 \`status\`: Invalid option: expected one of "on"|"off". See docs/editing/fields.md.
		src/content/detectors/sre/signals/pager.yaml:3:1 \`hits\`: Too small: expected array to have >=5 items. See docs/editing/fields.md.
		src/content/detectors/sre/signals/pager.yaml:1:1 \`misses\`: Invalid input: expected array, received undefined. See docs/editing/fields.md."
	`);
});

it('reads adverts with the detectors of a new role without changes to code', async () => {
	const folder = temporaryFolder();
	const checks = join(folder, 'detectors/network-engineer/checks');
	await mkdir(checks, { recursive: true });
	const examples = JSON.stringify(['a', 'b', 'c', 'd', 'e']);
	await writeFile(
		join(checks, 'who-pulls-cables.yaml'),
		`status: on\nany: [pull cables]\nhits: ${examples}\nmisses: ${examples}\n`,
	);
	const written = readRoleDetectors(folder);
	const advert = parseText('You pull cables yourself.');
	expect(readDetections(advert, 'network-engineer', written).answers).toMatchObject([{ value: 'who-pulls-cables' }]);
	expect(readDetections(advert, 'sre', written).answers).toEqual([]);
});
