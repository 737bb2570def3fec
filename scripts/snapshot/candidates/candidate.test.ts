import { describe, expect, it } from 'vitest';
import { employerSlug } from './candidate.ts';
import { simhash, simhashDistance } from '../rows/simhash.ts';

describe('the slug of an employer', () => {
	it.each([
		['Match Group', 'match-group'],
		['Osprey & Pine', 'osprey-and-pine'],
		['Zürich Rail', 'zurich-rail'],
		["Levi's", 'levis'],
		['O’Reilly', 'oreilly'],
		['Acme Inc.', 'acme-inc'],
		['  --Acme--  ', 'acme'],
		['A/B  Testing', 'a-b-testing'],
		['ﬁne', 'fine'],
		['株式会社', 'the-board'],
		['x'.repeat(60), 'x'.repeat(60)],
	])('of %j is %s', (name, slug) => {
		expect(employerSlug(name, 'The Board')).toBe(slug);
	});

	it.each([
		['C', 'C++', 'C#'],
		['NEC', 'NEC 日本電気', '東芝 NEC'],
		['Cloud', 'Яндекс Cloud', '٣ Cloud'],
		[`${'x'.repeat(60)}`, `${'x'.repeat(60)} y`, `${'x'.repeat(60)} z`],
		['日本電気', '東芝', 'Яндекс'],
	])('differs between %s, %s and %s', (...names) => {
		const slugs = names.map((name) => employerSlug(name, ''));
		expect(new Set(slugs).size).toBe(3);
		for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
		for (const slug of slugs) expect(slug.length).toBeLessThanOrEqual(60);
	});

	it.each([
		['Acme, Inc.', 'ACME  Inc'],
		['A/B Labs', 'A B Labs'],
		['A+B Labs', 'A + B Labs'],
		['Zürich Rail', 'Zurich-Rail'],
		['Яндекс Cloud', 'ЯНДЕКС  cloud'],
	])('is the same for two spellings: %s, %s', (one, other) => {
		expect(employerSlug(one, '')).toBe(employerSlug(other, ''));
	});

	it('is a short hash if neither the employer nor the board has a Latin letter', () => {
		expect(employerSlug('株式会社', '会社')).toMatch(/^employer-[0-9a-f]{8}$/);
		expect(employerSlug('株式会社', '会社')).not.toBe(employerSlug('会社', '株式会社'));
	});
});

describe('the simhash of a text', () => {
	const words = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `word${at + from}`).join(' ');
	const distance = (a: string, b: string) => {
		const [one, other] = [simhash(a), simhash(b)];
		return one === null || other === null ? null : simhashDistance(one, other);
	};

	it('has sixteen hexadecimal digits, never changes, and exists only from twenty words on', () => {
		expect(simhash(words(19))).toBeNull();
		expect(simhash(words(20))).toMatchInlineSnapshot(`"f0e13e5a19090009"`);
		expect(simhash('')).toBeNull();
	});

	it('ignores capitals and punctuation', () => {
		expect(simhash(words(30).toUpperCase().replaceAll(' ', ', '))).toBe(simhash(words(30)));
	});

	it('differs little if one word differs, and much if all do', () => {
		const text = words(300);
		expect(distance(text, text)).toBe(0);
		expect(distance(text, `${text} more`)).toBeLessThanOrEqual(6);
		expect(distance(text, words(300, 1000))).toBeGreaterThan(15);
	});

	it('differs much if the words are reordered, but little if only two halves are swapped', () => {
		const [one, two] = [words(150), words(150, 500)];
		expect(distance(`${one} ${two}`, `${two} ${one}`)).toBeLessThanOrEqual(6);
		expect(distance(one, one.split(' ').toReversed().join(' '))).toBeGreaterThan(15);
	});

	it('is compared bit by bit', () => {
		expect(simhashDistance('0000000000000000', 'ffffffffffffffff')).toBe(64);
		expect(simhashDistance('0000000000000001', '0000000000000003')).toBe(1);
		expect(simhashDistance('8000000000000000', '0000000000000001')).toBe(2);
	});
});
