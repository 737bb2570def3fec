import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anyOf, pattern, re, wholeWords } from './patterns.ts';

describe('a pattern', () => {
	const office = anyOf('desk', /hubs?/);
	const days = pattern('iu', re`two days at the ${office}`, 'never');

	it('matches any of its alternatives, and embedded patterns', () => {
		expect(days.exec('We meet Two days at the HUBS')?.[0]).toBe('Two days at the HUBS');
		expect(days.test('never')).toBe(true);
		expect(days.test('two days at home')).toBe(false);
	});

	it('matches strings literally and regular expressions as such', () => {
		expect(pattern('u', 'a.i.').test('axis')).toBe(false);
		expect(pattern('u', /a.i./).test('axis')).toBe(true);
	});

	it('throws for an invalid regular expression', () => {
		expect(() => pattern('iu', re`(${office}`)).toThrow(SyntaxError);
	});
});

it('matches the same letters with `i` as with `iu`', () => {
	const parts = [/^\p{L}$/u, /^\p{N}$/u, /^[^\p{L}\p{N}/[]$/u, /^\p{Ll}$/u, /^[\]\p{L}]$/u];
	const latin = Array.from({ length: 0x2c2 }, (_, code) => String.fromCharCode(code));
	const characters = [...latin, ...'ЖжΩωשعदあ漢한①½₂–—’“”•…€™→✓'];
	for (const part of parts) {
		const exact = new RegExp(part.source, 'iu');
		const found = (words: RegExp) => characters.filter((character) => words.test(character));
		expect(found(pattern('iu', part))).toEqual(found(exact));
	}
	expect(pattern('iu', '📍').test('📍')).toBe(true);
});

it('matches whole words only', () => {
	const found = ['pay in Peru', 'peruse', 'PERU,'].filter((text) => wholeWords('peru').test(text));
	expect(found).toEqual(['pay in Peru', 'PERU,']);
});

it('matches words in capitals only in capitals, and gives the same result each time', () => {
	const places = wholeWords('united states', 'new york', 'san francisco', /USA?/, /(?<=, )(?:CA|NY)/);
	expect(['us', 'can', 'Join us, ca. May'].filter((text) => places.test(text))).toEqual([]);
	for (let time = 0; time < 12; time += 1) places.test('Agents Engineer San Francisco');
	const texts = ['Canada, United States: $112,500 and $140,000', 'Austin, NY', 'US only', 'new York'];
	expect(texts.filter((text) => places.test(text))).toEqual(texts);
});

it('no pattern switches `i` on or off inside itself', () => {
	const files = globSync('{src/classify,src/facts,scripts}/**/*.{yaml,ts}').filter(
		(file) => !/\/patterns(?:\.test)?\.ts$/.test(file),
	);
	const switching = files.filter((file) => /\(\?-?i[-:]/.test(readFileSync(file, 'utf8')));
	expect(switching).toEqual([]);
	expect(files.length).toBeGreaterThan(400);
});
