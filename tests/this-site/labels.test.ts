import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readRoleDetectors } from '#classify/vocabulary.ts';
import { MeasuredDetector } from '#domain/detector.ts';
import { verdictOf } from '#statistics/detector-figures.ts';
import { labelsFor, readLabels } from '../../scripts/eval/detectors.ts';
import { readFacts } from '../../scripts/eval/labels.ts';

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

describe('the adverts that a person read', () => {
	/** Which half an advert belongs to, whoever labels it. */
	const halfOf = (advert: string) =>
		(createHash('sha256').update(advert).digest()[0] ?? 0) % 32 < 16 ? 'train' : 'test';

	it('lie in two halves by their ids, at least 300 in all, each once', async () => {
		const ids: string[] = [];
		for (const half of ['train', 'test']) {
			const facts = readFacts(await readFile(`data/labels/adverts.${half}.yaml`, 'utf8'));
			expect(facts.filter(({ advert }) => halfOf(advert) !== half)).toEqual([]);
			ids.push(...facts.map(({ advert }) => advert));
		}
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.length).toBeGreaterThanOrEqual(300);
	});
});
