import { globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { asked, filesOf, keepOnly, writeOver } from './files.ts';

const page = (pathname: string) => ({ pathname, route: { type: 'page' } });
const file = (pathname: string) => ({ pathname, route: { type: 'endpoint' } });

test('writes pages as index.html in a folder, 404.html at the root, and files under their own name', () => {
	const files = filesOf([page('/'), page('/404'), page('/guides/sre/'), page('/pay'), file('/data/rows.csv/')], []);
	expect([...files.keys()]).toEqual([
		'index.html',
		'404.html',
		'guides/sre/index.html',
		'pay/index.html',
		'data/rows.csv',
	]);
});

test('refuses two pages with the same address, and a page with the address of a file in public/', () => {
	expect(() => filesOf([page('/pay'), page('/pay/')], [])).toThrow(
		'/pay/ has the same address as /pay. Change one of them.',
	);
	expect(() => filesOf([file('/mark.svg')], ['mark.svg'])).toThrow(
		'/mark.svg has the same address as the file public/mark.svg.',
	);
});

test('requests pages with a closing slash, as links have them, and files without', () => {
	expect(asked('/pay', 'page')).toBe('/pay/');
	expect(asked('/', 'page')).toBe('/');
	expect(asked('/jobs-index/sre.json', 'endpoint')).toBe('/jobs-index/sre.json');
});

test('keeps files that are also in this build, and removes everything else', () => {
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

test('overwrites shorter and longer files, and creates missing folders', () => {
	const file = join(temporaryFolder(), 'jobs/open/index.html');
	for (const text of ['a page of a job', 'a page', 'a longer page of a job', '']) {
		writeOver(file, Buffer.from(text));
		expect(readFileSync(file, 'utf8')).toBe(text);
	}
});
