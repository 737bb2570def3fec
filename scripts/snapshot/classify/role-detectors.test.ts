import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { detect } from './detectors.ts';
import { readRoleDetectors } from './vocabulary.ts';

const detectors = readRoleDetectors('src/content');

it('reads the detectors of the guides as they are, by role and file name', () => {
	expect(detectors.map(({ role, of, slug }) => `${role} ${of} ${slug}`)).toEqual(
		[
			'flag deployment-support',
			'flag feature-store',
			'flag no-production-ml',
			'flag platform-team',
			'flag regular-cadence',
			'flag rollback-and-canary',
			'answer gpu-strategy',
			'answer monitoring-meaning',
			'answer reporting-line',
			'answer stack-maturity',
			'answer update-cadence',
		].map((name) => `mlops-engineer ${name}`),
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

const hits = detectors.flatMap((one) => one.detector.hits.map((example) => [one.slug, example, one] as const));
const misses = detectors.flatMap((one) => one.detector.misses.map((example) => [one.slug, example, one] as const));
it.each(hits)('%s finds “%s”', (_slug, example, detector) => {
	expect(detect(example, detector)).not.toEqual([]);
});
it.each(misses)('%s does not find “%s”', (_slug, example, detector) => {
	expect(detect(example, detector)).toEqual([]);
});

it('names the file, the line and the field of a mistake', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'content-'));
	const signals = join(folder, 'detectors/sre/signals');
	await mkdir(signals, { recursive: true });
	await writeFile(join(signals, 'pager.yaml'), 'status: maybe\nany: [pager]\nhits: [a]\n');
	expect(mistakesIn(() => readRoleDetectors(folder)).replaceAll(folder, 'src/content')).toMatchInlineSnapshot(`
		"src/content/detectors/sre/signals/pager.yaml:1:1 \`status\`: Invalid option: expected one of "on"|"off". See docs/editing/fields.md.
		src/content/detectors/sre/signals/pager.yaml:3:1 \`hits\`: Too small: expected array to have >=5 items. See docs/editing/fields.md.
		src/content/detectors/sre/signals/pager.yaml:1:1 \`misses\`: Invalid input: expected array, received undefined. See docs/editing/fields.md."
	`);
	await rm(folder, { recursive: true });
});
