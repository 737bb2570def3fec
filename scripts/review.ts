import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { placeOf, ROOT } from '#content-model/files.ts';
import { ownPage, pagesWith } from '#content-model/pages.ts';
import { readCache } from './check-content/cache.ts';
import { readContentAndPictures } from './check-content/content.ts';
import { lint } from './check-content/lint.ts';
import { knownPaths } from './check-content/routes.ts';
import { readArguments, run, text } from './command.ts';
import { addedLines } from './review/added-lines.ts';
import { previewPage } from './review/preview-pages.ts';
import { reviewOf } from './review/review-of.ts';
import type { Review } from './review/review.ts';
import { isBuildCurrent, siteAddress } from './build/site.ts';

/** How many pages the preview shows at most: a change to a glossary term affects hundreds. */
const MAX_PAGES_SHOWN = 12;

const TOP = resolve(import.meta.dirname, '..');

const { values } = readArguments({
	name: 'node scripts/review.ts',
	does: 'Reads the output of `git diff --unified=0 --no-renames` and writes the review of a pull request: review.json, and preview.html if dist/ is up to date.',
	options: { out: text('Folder to write into', '.cache/review') },
});

await run(async () => {
	const added = addedLines(readFileSync(0, 'utf8'));
	const content = await readContentAndPictures(TOP, new Date().toISOString().slice(0, 10));
	const texts = new Map(content.files.map((file) => [file.path, file.given]));
	const { problems } = lint(content, readCache());
	const found = reviewOf(problems, added, (file) => texts.get(file) ?? '');
	// Lists of jobs are left out: a change to the vocabulary can affect any of them.
	const addresses = [...knownPaths(content)].filter((address) => !/^\/jobs\/./.test(address));
	// Pages of the changed files themselves come first, because their authors look for those.
	const own = new Set([...added.keys()].map(ownPageOf));
	const pages = pagesWith(new Set(added.keys()), addresses, [...texts.keys()]).toSorted(
		(a, b) => Number(own.has(b.address)) - Number(own.has(a.address)),
	);
	mkdirSync(values.out, { recursive: true });
	const review: Review = { ...found, pages };
	writeFileSync(join(values.out, 'review.json'), JSON.stringify(review));
	if (pages.length > 0 && isBuildCurrent(TOP)) {
		const shown = pages.slice(0, MAX_PAGES_SHOWN).flatMap(({ address }) => {
			const html = built(`${address.slice(1)}index.html`);
			return html === null ? [] : [{ address, html: html.toString() }];
		});
		const { base } = siteAddress();
		const preview = previewPage(shown, (address) =>
			address.startsWith(base) ? built(address.slice(base.length)) : null,
		);
		writeFileSync(join(values.out, 'preview.html'), preview);
	}
	console.log(
		`${found.notes.length} problems on added lines, ${found.elsewhere.length} elsewhere; ${pages.length} affected pages.`,
	);
	return 0;
});

/** The address of the page that a file defines; null if the file is only a part of other pages. */
function ownPageOf(file: string): string | null {
	const place = file.startsWith(ROOT) ? placeOf(file.slice(ROOT.length)) : null;
	return place && ownPage(place);
}

/** The content of a file in dist/, or null. */
function built(file: string): Buffer | null {
	try {
		return readFileSync(join(TOP, 'dist', file));
	} catch {
		return null; // the page is a draft, or the file is on another host
	}
}
