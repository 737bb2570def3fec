import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Detector, MeasuredDetector, type RoleDetector } from '#domain/detector.ts';
import { verdictOf } from '#statistics/detector-figures.ts';
import { readRoleDetectors } from '#classify/vocabulary.ts';
import { AdvertText, labelsFor, measuredFile, measureDetectors, measurementLines, readLabels } from './detectors.ts';

const nights: RoleDetector = {
	role: 'mlops-engineer',
	of: 'flag',
	slug: 'night-shift',
	detector: Detector.parse({
		status: 'off',
		any: ['night shift*'],
		hits: ['a', 'b', 'c', 'd', 'e'],
		misses: ['a', 'b', 'c', 'd', 'e'],
	}),
};
const texts = [
	{ id: 'a', text: 'You take night shifts.' },
	{ id: 'b', description: 'No night shift, ever.' },
	{ id: 'c', text: 'You work while others sleep.' },
	{ id: 'd', text: 'Days only.' },
].map((row) => AdvertText.parse(row));
const label = (advert: string, ...shows: string[]) => ({
	advert,
	source: 'lever',
	role: 'mlops-engineer' as const,
	shows,
});

describe('measuring detectors', () => {
	const labels = [
		label('a', 'night-shift'),
		label('b'),
		label('c', 'night-shift'),
		label('d'),
		label('e', 'night-shift'),
	];
	const measurements = measureDetectors([nights], labels, texts, '2026-11-24');

	it('counts right, wrong and missed over the adverts whose text is at hand', () => {
		expect(measurements[0]?.measured).toMatchObject({ adverts: 4, right: 1, wrong: 1, missed: 1 });
	});

	it('asks a detector only about adverts in which it was judged, and knows no recall where only its finds were read', () => {
		const finds = [
			{ ...label('a', 'night-shift'), judged: ['night-shift'] },
			{ ...label('b'), judged: [] },
		];
		const elsewhere = { ...label('d'), role: 'sre' as const };
		const [night] = measureDetectors([nights], [...finds, elsewhere], texts, '2026-11-24');
		expect(night?.measured).toMatchObject({ adverts: 1, right: 1, wrong: 0, missed: null });
	});

	it('says in which adverts a detector was wrong, and by which words', () => {
		expect(measurementLines(measurements)).toMatchInlineSnapshot(`
			[
			  "flag night-shift: precision 50 % (9 % to 91 %), recall 50 %; 1 right, 1 wrong, 1 missed of 4: too-few",
			  "  wrong in b: “No night shift, ever”",
			  "  missed in c",
			]
		`);
	});

	it('writes the figures without a word of an advert', () => {
		expect(measuredFile(measurements)).not.toMatch(/night shift|others sleep/i);
		expect(parse(measuredFile(measurements))).toEqual(measurements.map(({ measured }) => measured));
	});

	it('refuses a label that no detector has', () => {
		expect(() =>
			readLabels('- { advert: a, source: lever, role: mlops-engineer, shows: [day-shift] }', [nights]),
		).toThrow('The labels of a name `day-shift`, which has no detector of mlops-engineer.');
	});
});

describe('the committed labels and figures', async () => {
	const detectors = readRoleDetectors('src/content');
	const labels = readLabels(await readFile('data/labels/detectors.yaml', 'utf8'), detectors);
	const measured = z.array(MeasuredDetector).parse(parse(await readFile('data/labels/measured.yaml', 'utf8')));

	it('hold at least 150 adverts, each once for a role', () => {
		expect(labels.length).toBeGreaterThanOrEqual(150);
		expect(new Set(labels.map(({ advert, role }) => `${advert} ${role}`)).size).toBe(labels.length);
	});

	it.each(detectors)('$role $slug was measured as often as it is labelled', (detector) => {
		const { slug, role, of } = detector;
		const figures = measured.find((one) => one.slug === slug && one.role === role && one.of === of);
		const judged = labelsFor(detector, labels);
		expect(figures).toMatchObject({ adverts: judged.length });
		const seen = judged.filter(({ shows }) => shows.includes(slug)).length;
		const notTold = figures?.missed === null ? seen - figures.right : 0;
		expect(notTold).toBeGreaterThanOrEqual(0);
		expect((figures?.right ?? 0) + (figures?.missed ?? notTold)).toBe(seen);
	});

	it.each(detectors)('$role $slug is on only where its figures allow it', ({ slug, role, detector }) => {
		const figures = measured.find((one) => one.slug === slug && one.role === role);
		const isAllowed = figures !== undefined && verdictOf(figures) === 'on';
		expect(detector.status === 'off' || isAllowed).toBe(true);
	});
});
