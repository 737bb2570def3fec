import { expect, test } from 'vitest';
import { asked, filesOf } from './files.ts';

const page = (pathname: string) => ({ pathname, route: { type: 'page' } });
const file = (pathname: string) => ({ pathname, route: { type: 'endpoint' } });

test('a page is the index of its folder, that of what is not found lies at the root, and a file has its own name', () => {
	const files = filesOf([page('/'), page('/404'), page('/guides/sre/'), page('/pay'), file('/data/rows.csv/')], []);
	expect([...files.keys()]).toEqual([
		'index.html',
		'404.html',
		'guides/sre/index.html',
		'pay/index.html',
		'data/rows.csv',
	]);
});

test('two pages of one address stop the build, and so does one that a file of public/ has', () => {
	expect(() => filesOf([page('/pay'), page('/pay/')], [])).toThrow(
		'/pay/ has the address of /pay. Give one of them another.',
	);
	expect(() => filesOf([file('/mark.svg')], ['mark.svg'])).toThrow(
		'/mark.svg has the address of a file of public/, mark.svg.',
	);
});

test('pages are asked for as links name them, files as they are', () => {
	expect(asked('/pay', 'page')).toBe('/pay/');
	expect(asked('/', 'page')).toBe('/');
	expect(asked('/jobs-index/sre.json', 'endpoint')).toBe('/jobs-index/sre.json');
});
