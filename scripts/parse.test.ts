import { describe, expect, it } from 'vitest';
import { escapeInvisible, parserFor } from './parse.ts';

describe('npm run parse', () => {
	it('escapes characters that are invisible or reverse the direction of text', () => {
		const given = { text: 'a\u202eb\u200bc\u{e0041}\u009b31m é 😀' };
		expect(escapeInvisible(JSON.stringify(given))).toBe('{"text":"a\\u202eb\\u200bc\\udb40\\udc41\\u009b31m é 😀"}');
		expect(JSON.parse(escapeInvisible(JSON.stringify(given)))).toEqual(given);
	});

	it('prints the pay, location or level found in a line, and the reason', async () => {
		const salary = await parserFor(['salary']);
		expect(salary('€70,000 - €90,000 base')).toEqual({
			text: '€70,000 - €90,000 base',
			pay: { min: 70_000, max: 90_000, currency: 'EUR', period: 'year', basis: 'base' },
			why: 'read from “€70,000 - €90,000”',
		});
		const location = await parserFor(['location']);
		expect(location('Remote - Spain')).toEqual({
			text: 'Remote - Spain',
			scope: 'region',
			countries: ['ES'],
			regions: [],
			why: 'the location says remote and names where',
		});
		const title = await parserFor(['title']);
		expect(title('Senior MLOps Engineer')).toMatchObject({ seniority: 'senior', role: 'mlops-engineer' });
	});

	it('refuses a kind that is not salary, location or title', async () => {
		await expect(parserFor(['pay'])).rejects.toThrowErrorMatchingInlineSnapshot(
			`[Error: Say what kind of text the lines contain: \`salary\`, \`location\`, \`title\`. For example: \`npm run parse -- salary < lines.txt\`.]`,
		);
	});
});
