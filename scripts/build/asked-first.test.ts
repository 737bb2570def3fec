import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { serveFolder, type Served } from '../serve/server.ts';
import { runStep } from './steps.ts';

/**
 * A script that writes `files` below site/ one by one, like the page step of a build. Before the last one, it waits for
 * a file `go` to appear.
 */
const making = (files: string[], ending: string) => `
	import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
	import { dirname } from 'node:path';
	import { setTimeout as pause } from 'node:timers/promises';
	import { answerAsked } from '${resolve('scripts/build/asked-first.ts')}';
	import { makeEach } from '${resolve('scripts/build/make-each.ts')}';
	const files = ${JSON.stringify(files)};
	const pages = makeEach(['before', ...files], async (file) => {
		while (file === 'before' && !existsSync('go')) await pause(5);
		mkdirSync(dirname('site/' + file), { recursive: true });
		writeFileSync('site/' + file, 'This is ' + file);
	}, 1);
	answerAsked(new Set(['there.txt', ...files]), async (file) => { if (files.includes(file)) await pages.first(file); });
	await pages.all;
	${ending}
`;

/** Serves the site while such a script is writing it. Also returns how the script ended. */
async function siteOf(files: string[], ending = 'process.disconnect();') {
	const top = temporaryFolder();
	mkdirSync(join(top, 'site'));
	writeFileSync(join(top, 'site/there.txt'), 'This was there');
	writeFileSync(join(top, 'step.mjs'), making(files, ending));
	const served = Promise.withResolvers<Served>();
	const end = new AbortController();
	const ended = runStep(top, ['step.mjs'], {
		signal: end.signal,
		pagesBegin: (ask) => {
			const isThere = (path: string) => Promise.race([ask(path), ended]);
			serveFolder(join(top, 'site'), { isThere }).then(served.resolve, served.reject);
		},
	});
	const { url, close } = await served.promise;
	const get = async (path: string) => {
		const response = await fetch(new URL(path, url), { redirect: 'manual' });
		return `${response.status} ${response.headers.get('location') ?? (await response.text())}`;
	};
	return { top, get, ended, end, close };
}

test('serves requested pages before the rest are built, and answers 404 for other addresses once all are built', async () => {
	const { top, get, ended, close } = await siteOf(['index.html', 'a b/index.html', '404.html', 'last/index.html']);
	expect(await get('/last/')).toBe('200 This is last/index.html');
	expect(await get('/a%20b/')).toBe('200 This is a b/index.html');
	expect(await get('/there.txt')).toBe('200 This was there');
	expect(await get('/last?q')).toBe('301 /last/?q');
	expect(existsSync(join(top, 'site/index.html'))).toBe(false);
	const strangers = Promise.all([get('/strange/'), get('/%E0%A4%A')]);
	writeFileSync(join(top, 'go'), '');
	expect(await strangers).toEqual(['404 This is 404.html', '404 This is 404.html']);
	expect((await ended).code).toBe(0);
	expect(await get('/')).toBe('200 This is index.html');
	await close();
});

test('answers requests after the building process has ended', async () => {
	const { top, get, ended, close } = await siteOf(['a/index.html'], 'process.exit(3);');
	writeFileSync(join(top, 'go'), '');
	expect((await ended).code).toBe(3);
	expect([await get('/a/'), await get('/b/')]).toEqual(['200 This is a/index.html', '404 Not found.\n']);
	await close();
});

test('aborting a step ends its process', async () => {
	const { top, ended, end, close } = await siteOf(['a/index.html'], "writeFileSync('over', '');");
	end.abort();
	expect((await ended).code).not.toBe(0);
	writeFileSync(join(top, 'go'), '');
	await close();
	expect(readdirSync(join(top, 'site'))).toEqual(['there.txt']);
});
