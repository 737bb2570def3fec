import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ContentError } from '#content-model/read.ts';
import { readRates } from './rates.ts';
import { dataFolder } from '#site-config/site-folder.ts';

describe('readRates', () => {
	it('reads a rate with its own date next to those of the file', () => {
		const yaml =
			'source: a table\ndate: 2025-08-03\nrates:\n  EUR: { usd: 1.05, rows: 9 }\n  SEK: { usd: 0.1, rows: 1, date: 2024-12-31 }\n';
		expect(readRates(yaml)).toEqual({
			date: '2025-08-03',
			source: 'a table',
			rates: { EUR: { usd: 1.05, rows: 9 }, SEK: { usd: 0.1, rows: 1, date: '2024-12-31' } },
		});
	});

	it.each([
		['usd: 0', '4:15 `rates.EUR.usd`: Too small: expected number to be >0.'],
		['usd: -1', '4:15 `rates.EUR.usd`: Too small: expected number to be >0.'],
		['usd: 1e9', '4:15 `rates.EUR.usd`: Too big: expected number to be <=1000.'],
		['usd: .nan', '4:15 `rates.EUR.usd`: Invalid input: expected number, received NaN.'],
	])('rejects a rate of %s with a message that names its line', (usd, says) => {
		const yaml = `source: a table\ndate: 2025-08-03\nrates:\n  EUR: { ${usd}, rows: 9 }\n`;
		expect(() => readRates(yaml)).toThrow(new ContentError(`data/exchange-rates.yaml:${says}`));
	});

	it('rejects invalid YAML', () => {
		expect(() => readRates('source: [')).toThrow(/^data\/exchange-rates\.yaml:1:\d+ /);
	});

	it('reads the exchange rates of this project', () => {
		const rates = readRates(readFileSync(`${dataFolder}/exchange-rates.yaml`, 'utf8'));
		expect(rates.source).toBe('aijobs.net index, CC0');
		expect(rates.rates['EUR']?.usd).toBeGreaterThan(0.8);
	});
});
