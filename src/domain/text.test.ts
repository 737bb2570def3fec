import { describe, expect, it } from 'vitest';
import { HttpsUrl, WebAddress } from './text.ts';

const reasons = (schema: typeof HttpsUrl, address: string) =>
	(schema.safeParse(address).error?.issues ?? []).map(({ code, message }) => `${code}: ${message}`);

describe('an address on the web', () => {
	it.each(['https://jobs.example/1', 'https://jobs.example/?a=b%20c#d', 'https://jobs.example/ü'])(
		'takes %s',
		(address) => {
			expect([HttpsUrl, WebAddress].map((schema) => schema.safeParse(address).data)).toEqual([address, address]);
		},
	);

	it('is rejected with one reason at a time', () => {
		expect(reasons(WebAddress, 'https://jobs .example/')).toEqual([
			'invalid_format: an address without blanks, line ends, quotes or angle brackets',
		]);
		expect(reasons(WebAddress, 'jobs.example')).toEqual(['invalid_format: a full web address: `https://…`']);
		expect(reasons(HttpsUrl, 'https://jobs .example/')).toHaveLength(1);
		expect(reasons(HttpsUrl, 'jobs.example')).toHaveLength(1);
	});

	it('is https, except for publishers that only have http', () => {
		expect(HttpsUrl.safeParse('http://jobs.example/').success).toBe(false);
		expect(WebAddress.safeParse('http://jobs.example/').success).toBe(true);
		expect(WebAddress.safeParse('ftp://jobs.example/').success).toBe(false);
	});
});
