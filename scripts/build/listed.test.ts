import { expect, test } from 'vitest';
import { changedAddresses, isListed } from './listed.ts';

const site = 'https://site.example';
const page = (path: string, { type = 'guide', noindex = false, changedOn = '', copyOf = path } = {}) =>
	[`${site}${path}`, { type, noindex, canonical: `${site}${copyOf}`, changedOn: changedOn || undefined }] as const;
const heads = new Map([
	page('/guides/sre/', { changedOn: '2026-11-25' }),
	page('/guides/ml/', { changedOn: '2026-11-01' }),
	page('/glossary/'),
	page('/jobs/sre/', { type: 'jobs', changedOn: '2026-11-26' }),
	page('/jobs/sre/aws/', { type: 'jobs', changedOn: '2026-11-25' }),
	page('/jobs/sre/gcp/', { type: 'jobs', changedOn: '2026-11-26', noindex: true }),
	page('/jobs/sre/europe/', { type: 'jobs', changedOn: '2026-11-26', copyOf: '/jobs/sre/' }),
]);

test('lists a page unless it is noindex or a copy of another', () => {
	const listed = [...heads].filter(([address, head]) => isListed(address, head)).map(([address]) => address.slice(20));
	expect(listed).toEqual(['/guides/sre/', '/guides/ml/', '/glossary/', '/jobs/sre/', '/jobs/sre/aws/']);
});

test('returns pages that changed since the night before, including lists that became noindex', () => {
	const changed = changedAddresses(heads, ['2026-11-24', '2026-11-25', '2026-11-26']);
	expect(changed.map((address) => address.slice(20))).toEqual(['/guides/sre/', '/jobs/sre/', '/jobs/sre/gcp/']);
});
