import { describe, expect, it } from 'vitest';
import { plainText } from '#plain-text/plain-text.ts';
import { cutAdvert, tidy } from './brought.ts';

const read = (text: string, more: { title?: string; place?: string } = {}) =>
	tidy({ text, title: '', place: '', ...more }, () => Promise.resolve(plainText));

describe('tidy', () => {
	it('uses the first line as the title unless a title is given', async () => {
		expect(await read(' SRE \nYou keep it up.')).toMatchObject({ title: 'SRE', text: 'You keep it up.' });
		expect(await read('You keep it up.', { title: 'SRE', place: 'Remote' })).toEqual({
			...{ title: 'SRE', text: 'You keep it up.', locations: ['Remote'], isCut: false },
		});
		expect(await read('SRE')).toMatchObject({ title: 'SRE', text: 'SRE', locations: [] });
	});

	it('reads only the text of HTML', async () => {
		expect(await read('<h1>SRE</h1><script>alert(1)</script><ul><li>Be <b>on call</b></ul>')).toMatchObject({
			...{ title: 'SRE', text: '• Be on call' },
		});
		expect(await read('If x <y> z, use <T>.\nGo')).toMatchObject({ title: 'If x <y> z, use <T>.' });
	});

	it('returns null for an empty text, and cuts a very long one', async () => {
		expect(await read(' \n\u0000 ')).toBeNull();
		const long = await read(`SRE\n${'on call '.repeat(30_000)}`);
		expect(long?.isCut).toBe(true);
		expect(long?.text.length).toBeLessThanOrEqual(50_000);
	});

	it('cuts a text only if it has more characters or lines than any real advert', () => {
		const longest = `${'x'.repeat(24)}\n`.repeat(2_000).slice(0, -1);
		expect(cutAdvert(longest)).toBe(longest);
		for (const end of ['\n', '\r\n', '\r', '\u2028'])
			expect(cutAdvert(`a${end}`.repeat(20_000)).split(/\r\n?|\n|\u2028/)).toHaveLength(2_000);
		expect(cutAdvert('ж'.repeat(510_000))).toHaveLength(50_000);
		expect(cutAdvert('🙂'.repeat(30_000)).isWellFormed()).toBe(true);
	});
});
