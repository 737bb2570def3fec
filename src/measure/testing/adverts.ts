import type { AdvertFacts } from '#domain/edition.ts';

/** For tests: creates adverts, each from a different employer unless `given` sets one. */
export function adverts(count: number, given: (at: number) => Partial<AdvertFacts>): AdvertFacts[] {
	return Array.from({ length: count }, (_, at) => ({
		employer: at + 1,
		month: '2026-05',
		country: 'US',
		source: 'ats' as const,
		role: 'sre',
		alsoRole: null,
		strict: true,
		level: 'senior' as const,
		levelFrom: 'title' as const,
		tracks: ['incidents'],
		tools: ['python'],
		named: { cloud: [] },
		specialisations: [],
		topics: [],
		years: null,
		payStated: false,
		pay: null,
		workplace: null,
		text: 'whole' as const,
		language: 'en',
		...given(at),
	}));
}

/** For tests: true for `percent` of every hundred values of `at`, so that shares come out exact. */
export const isOf = (percent: number, at: number): boolean => (at * 37) % 100 < percent;
