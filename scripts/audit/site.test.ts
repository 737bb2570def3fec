import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { headOf, readSite, siteOf } from './site.ts';

const page = Buffer.from('<!doctype html>');
const files = new Map([
	['index.html', page],
	['jobs/index.html', page],
	...Array.from({ length: 1200 }, (_, at) => [`listings/${at}/index.html`, page] as const),
]);
const lookedAt = (takenAt: string) => {
	const shown = { takenAt, listings: [], brokenWords: [], terms: new Map<never, never>() };
	const { pages, leftOut } = siteOf(files, '2026-11-28T06:00:00Z', [], shown);
	return { paths: pages.map(({ path }) => path), leftOut };
};

test('of more than four hundred pages of listings a draw is looked at, of all other pages every one', () => {
	const { paths, leftOut } = lookedAt('2026-11-24T02:40:00Z');
	expect(paths).toHaveLength(402);
	expect(leftOut).toHaveLength(800);
	expect(paths).toEqual(expect.arrayContaining(['/', '/jobs/']));
});

test('the draw is the same for the same night, and another on the next', () => {
	const [first, again] = [lookedAt('2026-11-24T02:40:00Z'), lookedAt('2026-11-24T02:40:00Z')];
	expect(again).toEqual(first);
	expect(lookedAt('2026-11-25T02:40:00Z')).not.toEqual(first);
});

test('reads the whole head of a page whose description says </head>', () => {
	const words = `Ends with </head><body> and 'one' more`;
	const head = `<!doctype html><html><head><title>It's &lt;/head> here</title><meta name="description" content="${words}"><link rel="canonical" href="https://site.example/a/">`;
	expect(headOf(`${head}</head><body><p>"</p></body></html>`)).toBe(head);
	expect(headOf('<p>no head')).toBe('<p>no head');
});

test('a built site holds no link, which a host would follow to wherever it leads', () => {
	const dist = temporaryFolder();
	writeFileSync(join(dist, 'index.html'), '<title>A</title>');
	expect([...readSite(dist, '', [], null).files.keys()]).toEqual(['index.html']);
	symlinkSync('.', join(dist, 'loop'));
	expect(() => readSite(dist, '', [], null)).toThrow(
		/loop is a link, a pipe or a device, and a built site holds files/,
	);
});
