import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText, cut, hasBrokenCharacters } from './characters.ts';

describe('cleanText', () => {
	it.each([
		['We\u00e2\u0080\u0099re hiring', 'We’re hiring'],
		['Weâ€™re hiring', 'We’re hiring'],
		['CafÃ© in MÃ¼nchen', 'Café in München'],
		['Â£60,000', '£60,000'],
		['« CAFÉ»', '« CAFÉ»'],
		['SÃO PAULO', 'SÃO PAULO'],
		['a\u0000b\ud800c', 'abc'],
		['a\u202egnp.exe', 'agnp.exe'],
		['ML\u200bOps', 'MLOps'],
		['one\r\ntwo\u2028three', 'one\ntwo\nthree'],
		['90\u00a0000', '90 000'],
		['\u3164\uffa0\u180e\u206a\u206f\u2062', ''],
		['a\ufffe\ufdd0\u{1fffe}\u{10ffff}b', 'ab'],
		['👩🏽‍💻 stays', '👩🏽‍💻 stays'],
		['👩🏻‍❤️‍💋‍👨🏿 stays, and कार्त्स्न्य', '👩🏻‍❤️‍💋‍👨🏿 stays, and कार्त्स्न्य'],
		[`a${'\u0301'.repeat(300)}b ${'👩\u200d'.repeat(50)}c`, `a${'\u0301'.repeat(12)}b ${'👩\u200d'.repeat(6)}c`],
		[`ด${'้'.repeat(90)} ${'ᄀ'.repeat(90)}`, `ด${'้'.repeat(11)} ${'ᄀ'.repeat(12)}`],
	])('reads %j as %j', (given, expected) => {
		expect(cleanText(given)).toBe(expected);
	});
});

it('puts a title on one line without spaces around it', () => {
	expect(cleanLine('  Senior\t ML\n Engineer ')).toBe('Senior ML Engineer');
	expect(cleanLine('\u3164 \u2800')).toBe('');
});

it('detects NUL and half a surrogate pair', () => {
	expect(hasBrokenCharacters('a\u0000')).toBe(true);
	expect(hasBrokenCharacters('a\udc00')).toBe(true);
	expect(hasBrokenCharacters('a 😀')).toBe(false);
});

it('never cuts a surrogate pair in half', () => {
	expect(cut('ab😀', 3)).toBe('ab');
});
