import { silentFacts } from '#facts/testing/silent-facts.ts';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '#domain/listing.ts';
import type { Reading } from '#facts/reading.ts';
import { shortenQuotes } from './quotes.ts';

const quote = (words: string, from: Evidence['from'] = 'text'): Evidence => ({
	words,
	from,
	at: from === 'text' ? 100 : null,
	rule: 'tool/name',
});
const reading = (evidence: Evidence): Reading => ({
	...silentFacts,
	role: { value: 'mlops-engineer', evidence: [evidence] },
	mayFit: null,
	why: 'because',
	tools: [{ value: 'kubernetes', evidence: [evidence] }],
	remote: null,
	language: 'en',
});
const long = 'you will run our many models on Kubernetes, day and night, for the whole of the company';

describe('shortenQuotes', () => {
	it('keeps quotes without a limit, and short quotes', () => {
		expect(shortenQuotes(reading(quote(long)), 240)).toEqual(reading(quote(long)));
		expect(shortenQuotes(reading(quote('on Kubernetes')), 60)).toEqual(reading(quote('on Kubernetes')));
	});

	it('cuts quotes to whole words around the middle, and corrects their position', () => {
		const [evidence] = shortenQuotes(reading(quote(long)), 60).tools[0]?.evidence ?? [];
		expect(evidence).toMatchObject({ words: 'our many models on Kubernetes, day and night, for the whole', at: 113 });
		expect(long.slice(13)).toMatch(/^our many models/);
	});

	it('cuts a single long word, but never splits a surrogate pair', () => {
		const [evidence] = shortenQuotes(reading(quote('😀'.repeat(100))), 61).tools[0]?.evidence ?? [];
		expect(evidence?.words.length).toBeLessThanOrEqual(61);
		expect(evidence?.words.isWellFormed()).toBe(true);
	});

	it('keeps quotes from the title whole', () => {
		const title = quote(long, 'title');
		expect(shortenQuotes(reading(title), 60).role?.evidence).toEqual([title]);
	});
});
