import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { Detector, type RoleDetector } from '#domain/detector.ts';
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

	it('counts right, wrong and missed finds in the adverts whose text is available', () => {
		expect(measurements[0]?.measured).toMatchObject({ adverts: 4, right: 1, wrong: 1, missed: 1 });
	});

	it('measures a detector only on adverts judged for it, and gives no recall if only its finds were read', () => {
		const finds = [
			{ ...label('a', 'night-shift'), judged: ['night-shift'] },
			{ ...label('b'), judged: [] },
		];
		const elsewhere = { ...label('d'), role: 'sre' as const };
		const [night] = measureDetectors([nights], [...finds, elsewhere], texts, '2026-11-24');
		expect(night?.measured).toMatchObject({ adverts: 1, right: 1, wrong: 0, missed: null });
	});

	it('lists the adverts in which a detector was wrong, with the words that it matched', () => {
		expect(measurementLines(measurements)).toMatchInlineSnapshot(`
			[
			  "flag night-shift: precision 50 % (9 % to 91 %), recall 50 %; 1 right, 1 wrong, 1 missed of 4: too-few",
			  "  wrong in b: “No night shift, ever”",
			  "  missed in c",
			]
		`);
	});

	it('writes the figures without any words from adverts', () => {
		expect(measuredFile(measurements)).not.toMatch(/night shift|others sleep/i);
		expect(parse(measuredFile(measurements))).toEqual(measurements.map(({ measured }) => measured));
	});

	it('rejects a label that no detector has', () => {
		expect(() =>
			readLabels('- { advert: a, source: lever, role: mlops-engineer, shows: [day-shift] }', [nights]),
		).toThrow('The labels of a name `day-shift`, which has no detector of mlops-engineer.');
	});
});
