import { describe, expect, it } from 'vitest';
import { advertUrl, namesOneJob, urlIdentity } from './advert-url.ts';

describe('advertUrl', () => {
	it.each([
		['https://acme.example/jobs?gh_jid=12345&utm_source=x&gh_src=y', 'https://acme.example/jobs?gh_jid=12345'],
		['https://acme.example/j/1?lever-source=li&lever-origin=applied&ref=a&source=b', 'https://acme.example/j/1'],
		['https://acme.example/jobs?team=a%20b', 'https://acme.example/jobs?team=a%20b'],
		['http://acme.example/1?utm_source=x', 'https://acme.example/1'],
		['HTTP://acme.example/1', 'https://acme.example/1'],
		[' https://acme.example/1 ', 'https://acme.example/1'],
		['https://acme.example/1?REF=a&UTM_Medium=b&team=c', 'https://acme.example/1?team=c'],
		['https://acme.example/1?reference=a&my_source=b', 'https://acme.example/1?reference=a&my_source=b'],
		['https://acme.example/1?xref=a', 'https://acme.example/1?xref=a'],
		['https://acme.example/http://x', 'https://acme.example/http://x'],
		['https://a.b.c.xn--p1ai/1', 'https://a.b.c.xn--p1ai/1'],
		[`https://acme.example/${'a'.repeat(2_027)}`, `https://acme.example/${'a'.repeat(2_027)}`],
	])('reads %s as %s', (raw, url) => {
		expect(advertUrl(raw)).toBe(url);
	});

	it.each([
		'mailto:jobs@acme.example',
		'javascript:alert(1)',
		'https://user:pass@acme.example/',
		'https://127.0.0.1/',
		'https://2852039166/',
		'https://localhost/',
		'https://acme.example:8443/',
		`https://acme.example/${'a'.repeat(3_000)}`,
		'careers',
		'ftp://acme.example/',
		'https://user@acme.example/',
		'https://:pass@acme.example/',
		'https://acme.1com/',
		'https://acme/',
		'https://acme.e/',
		'https://acme..example/',
		'https://[::1]/',
		`https://acme.example/${'a'.repeat(2_028)}`,
	])('refuses %s', (raw) => {
		expect(advertUrl(raw)).toBeNull();
	});
});

it('gives different spellings of one address the same identity', () => {
	expect(urlIdentity('https://www.acme.example/jobs/1/apply#x')).toBe(urlIdentity('https://acme.example/jobs/1/'));
	expect(urlIdentity('https://acme.example/j?b=1&a=2')).toBe(urlIdentity('https://acme.example/j?a=2&b=1'));
	expect(urlIdentity('https://acme.example/jobs/1/application/')).toBe(urlIdentity('https://acme.example/jobs/1'));
	expect(urlIdentity('https://acme.example/jobs/1/apply/now')).not.toBe(urlIdentity('https://acme.example/jobs/1'));
	expect(urlIdentity('https://acme.example/reapply')).not.toBe(urlIdentity('https://acme.example/re'));
	expect(urlIdentity('https://jobs.www.example/1')).not.toBe(urlIdentity('https://jobs.example/1'));
	expect(urlIdentity('https://acme.example/j?gh_jid=1')).not.toBe(urlIdentity('https://acme.example/j?gh_jid=2'));
});

it('distinguishes the address of a job from that of a careers page', () => {
	expect(namesOneJob('https://acme.example/careers')).toBe(false);
	expect(namesOneJob('https://acme.example/careers?gh_jid=7954688')).toBe(true);
	expect(namesOneJob('https://acme.example/jobs/1234')).toBe(true);
	expect(namesOneJob('https://acme.example/jobs/123')).toBe(false);
	expect(namesOneJob('https://acme.example/0AFBC210-43c9-4b1e')).toBe(true);
	expect(namesOneJob('https://12345.example/jobs')).toBe(false);
	expect(namesOneJob('https://acme.example/beef-cafe-1')).toBe(false);
});
