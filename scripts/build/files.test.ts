import { globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { asked, filesOf, keepOnly, writeOver } from './files.ts';

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

test('of the last build stay the files that this one has too, and nothing else', () => {
	const dist = join(temporaryFolder(), 'dist');
	keepOnly(dist, []);
	for (const folder of ['jobs/open', 'jobs/closed', 'fonts', 'was-folder'])
		mkdirSync(join(dist, folder), { recursive: true });
	for (const file of ['index.html', 'jobs/open/index.html', 'jobs/closed/index.html', 'fonts/old.woff2', 'was-file'])
		writeFileSync(join(dist, file), file);
	symlinkSync(join(dist, 'index.html'), join(dist, 'link.html'));
	keepOnly(dist, [
		'index.html',
		'link.html',
		'jobs/open/index.html',
		'jobs/new/index.html',
		'was-file/a.html',
		'was-folder',
	]);
	expect(globSync('**', { cwd: dist }).toSorted()).toEqual([
		'.',
		'index.html',
		'jobs',
		'jobs/open',
		'jobs/open/index.html',
	]);
	expect(readFileSync(join(dist, 'jobs/open/index.html'), 'utf8')).toBe('jobs/open/index.html');
});

test('a file is written over that of the last build, whichever is longer, and into a folder that is not there yet', () => {
	const file = join(temporaryFolder(), 'jobs/open/index.html');
	for (const text of ['a page of a job', 'a page', 'a longer page of a job', '']) {
		writeOver(file, Buffer.from(text));
		expect(readFileSync(file, 'utf8')).toBe(text);
	}
});
