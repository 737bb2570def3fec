import { expect, test, vi } from 'vitest';
import { Measure } from '#domain/measure.ts';
import { randomListings } from '#filter/testing/random-listings.ts';
import { adverts } from '../measure/testing/adverts.ts';
import { newestEdition, verdictsOf } from './claim-verdicts.ts';

const snapshot = vi.hoisted(() => ({ manifest: { takenAt: '', sample: true }, listings: [] as unknown[] }));
vi.mock('../loaders/snapshot.ts', () => ({ loadSnapshot: () => snapshot }));
vi.mock('../loaders/editions.ts', () => ({
	loadEdition: (name: string) => ({ name, counts: {}, facts: adverts(100, () => ({ tools: ['go'] })) }),
}));
vi.mock('astro:content', () => ({
	getCollection: (name: string) =>
		Promise.resolve(name === 'editions' ? ['2026-11', '2027-05', '2026-12'].map((id) => ({ id, data: {} })) : []),
}));

const measure = Measure.parse({ share: { tool: 'go' }, expect: { atLeast: 0.5 } });
const verdicts = async (takenAt: string, sample: boolean) => {
	snapshot.manifest = { takenAt, sample };
	snapshot.listings = randomListings(200, 4, 'sre');
	const all = await verdictsOf({ id: 'sre/adverts-go', data: { measure } } as never);
	return [all?.edition.verdict, all?.tonight.verdict];
};

test('chooses the newest edition', async () => expect((await newestEdition())?.name).toBe('2027-05'));

test('gives a verdict from real jobs, but none from invented ones', async () => {
	expect(await verdicts('2026-11-24T02:40:00Z', true)).toEqual(['holds', 'sample']);
	expect(await verdicts('2026-11-25T02:40:00Z', false)).toEqual(['holds', 'does-not-hold']);
});
