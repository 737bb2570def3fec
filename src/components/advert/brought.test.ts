import { describe, expect, it } from 'vitest';
import { plainText } from '#plain-text/plain-text.ts';
import { cutAdvert, tidy } from './brought.ts';

const read = (text: string, more: { title?: string; place?: string } = {}) =>
	tidy({ text, title: '', place: '', ...more }, () => Promise.resolve(plainText));

describe('an advert that a reader brings', () => {
	it('has its first line for a title, unless one is given', async () => {
		expect(await read(' SRE \nYou keep it up.')).toMatchObject({ title: 'SRE', text: 'You keep it up.' });
		expect(await read('You keep it up.', { title: 'SRE', place: 'Remote' })).toEqual({
			...{ title: 'SRE', text: 'You keep it up.', locations: ['Remote'], isCut: false },
		});
		expect(await read('SRE')).toMatchObject({ title: 'SRE', text: 'SRE', locations: [] });
	});

	it('may be HTML, of which nothing but the words is read', async () => {
		expect(await read('<h1>SRE</h1><script>alert(1)</script><ul><li>Be <b>on call</b></ul>')).toMatchObject({
			...{ title: 'SRE', text: '• Be on call' },
		});
		expect(await read('If x <y> z, use <T>.\nGo')).toMatchObject({ title: 'If x <y> z, use <T>.' });
	});

	it('may be empty, or longer than anybody reads', async () => {
		expect(await read(' \n\u0000 ')).toBeNull();
		const long = await read(`SRE\n${'on call '.repeat(30_000)}`);
		expect(long?.isCut).toBe(true);
		expect(long?.text.length).toBeLessThanOrEqual(50_000);
	});

	it('is kept whole up to what any advert has, and cut by characters and by lines beyond', () => {
		const longest = `${'x'.repeat(24)}\n`.repeat(2_000).slice(0, -1);
		expect(cutAdvert(longest)).toBe(longest);
		for (const end of ['\n', '\r\n', '\r', '\u2028'])
			expect(cutAdvert(`a${end}`.repeat(20_000)).split(/\r\n?|\n|\u2028/)).toHaveLength(2_000);
		expect(cutAdvert('ж'.repeat(510_000))).toHaveLength(50_000);
		expect(cutAdvert('🙂'.repeat(30_000)).isWellFormed()).toBe(true);
	});
});
