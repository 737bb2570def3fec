import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRates } from './rates.ts';

describe('readRates', () => {
	it('reads a rate with its own day beside those of the file', () => {
		const yaml =
			'source: a table\ndate: 2025-08-03\nrates:\n  EUR: { usd: 1.05, rows: 9 }\n  SEK: { usd: 0.1, rows: 1, date: 2024-12-31 }\n';
		expect(readRates(yaml)).toEqual({
			date: '2025-08-03',
			source: 'a table',
			rates: { EUR: { usd: 1.05, rows: 9 }, SEK: { usd: 0.1, rows: 1, date: '2024-12-31' } },
		});
	});

	it('refuses a rate of zero', () => {
		expect(() => readRates('source: a table\ndate: 2025-08-03\nrates: { EUR: { usd: 0, rows: 9 } }')).toThrow();
	});

	it('reads the table of this project', () => {
		const rates = readRates(readFileSync('data/exchange-rates.yaml', 'utf8'));
		expect(rates.source).toBe('aijobs.net index, CC0');
		expect(rates.rates['EUR']?.usd).toBeGreaterThan(0.8);
	});
});
