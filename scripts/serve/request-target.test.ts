import { expect, test } from 'vitest';
import { namesThisMachine, ownTarget } from './request-target.ts';

const foreign = [
	'//evil.example/x/',
	'///evil.example/',
	'/\\evil.example/',
	'\\\\evil.example/',
	'/\\/evil.example/',
	'//evil.example:80@localhost/',
	'/%2fevil.example/',
	'/%2Fevil.example/',
	'/%5cevil.example/',
	'/guides/%2f%2fevil.example/',
	'/guides\\..\\..\\evil/',
	'http://evil.example/x/',
	'HTTP://evil.example/',
	'https:evil.example/',
	'javascript:alert(1)',
	'evil.example',
	'*',
	'',
	'/\t/evil.example/',
	'/ /evil.example/',
	'//127.0.0.1:9911/x/',
	'//[::1]/x/',
	'//0x7f.1/x/',
];

test('refuses every way to write another host', () => {
	expect(foreign.filter((target) => ownTarget(target) !== null)).toEqual([]);
});

test('accepts paths of this site, with any query', () => {
	const own = ['/', '/guides/sre/', '/jobs/sre/?next=//evil.example', '/@fs/home/a.ts', '/a%20b/', '/x/?q=a%2fb#//x'];
	expect(own.filter((target) => ownTarget(target) !== target)).toEqual([]);
});

test('accepts only names of this machine, not other names that resolve to it', () => {
	const isOwn = (...host: string[]) => namesThisMachine({ headersDistinct: { host } });
	const own = ['localhost:4321', '127.0.0.1', 'LOCALHOST', '[::1]:8080'];
	const foreign = [
		...['rebind.evil.example:4321', 'localhost.evil.example', '127.0.0.1.nip.io', '', 'localhost.', '127.0.0.1:80:80'],
		...['evil@localhost', 'localhost:80@evil.example', '[::1].evil.example', 'localhost, evil.example', '0.0.0.0'],
	];
	expect(own.filter((host) => !isOwn(host))).toEqual([]);
	expect(foreign.filter((host) => isOwn(host))).toEqual([]);
	expect([isOwn(), isOwn('localhost', 'evil.example'), isOwn('localhost', 'localhost')]).toEqual([false, false, false]);
});
