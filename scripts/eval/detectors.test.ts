import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Detector, MeasuredDetector, verdictOf, type RoleDetector } from '#domain/detector.ts';
import { readRoleDetectors } from '../snapshot/classify/vocabulary.ts';
import { AdvertText, measuredFile, measureDetectors, measurementLines, readLabels } from './detectors.ts';

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
const label = (advert: string, ...shows: string[]) => ({ advert, source: 'lever', role: 'mlops-engineer', shows });

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

	it('hold at least 150 adverts, each once', () => {
		expect(labels.length).toBeGreaterThanOrEqual(150);
		expect(new Set(labels.map(({ advert }) => advert)).size).toBe(labels.length);
	});

	it.each(detectors)('$slug was measured over all of them, as often as it is labelled', ({ slug, role, of }) => {
		const figures = measured.find((one) => one.slug === slug && one.role === role && one.of === of);
		const seen = labels.filter(({ shows }) => shows.includes(slug)).length;
		expect(figures).toMatchObject({ adverts: labels.length });
		expect((figures?.right ?? 0) + (figures?.missed ?? 0)).toBe(seen);
	});

	it.each(detectors)('$slug is on only where its figures allow it', ({ slug, detector }) => {
		const figures = measured.find((one) => one.slug === slug);
		const isAllowed = figures !== undefined && verdictOf(figures) === 'on';
		expect(detector.status === 'off' || isAllowed).toBe(true);
	});
});
