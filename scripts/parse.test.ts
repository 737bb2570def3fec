import { describe, expect, it } from 'vitest';
import { parserFor } from './parse.ts';

describe('npm run parse', () => {
	it('prints pay, place and level of a line with the reason', async () => {
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

	it('asks for one of the three kinds', async () => {
		await expect(parserFor(['pay'])).rejects.toThrowErrorMatchingInlineSnapshot(
			`[Error: Say what the lines are: \`salary\`, \`location\`, \`title\`. For example: \`npm run parse -- salary < lines.txt\`.]`,
		);
	});
});
