import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { distFolder } from '#site-config/site-folder.ts';

// Reads the built style guide, which shows what a reader sees only when something is late; no browser is needed.
const styleGuide = () => readFileSync(join(distFolder, 'styleguide', 'index.html'), 'utf8');
const words = (pattern: RegExp) =>
	[...styleGuide().matchAll(pattern)].map(([text]) =>
		text
			.replaceAll(/<[^>]+>/g, '')
			.replaceAll(/\s+/g, ' ')
			.trim(),
	);

test('banners say how old the listings are, and that a guide is due for review', () => {
	expect(words(/<aside[^>]* aria-label="(?:Age|Review) of.*?<\/aside>/gs)).toEqual([
		'The jobs here were last read on 22 Nov 2026, 02:40 UTC, 48 hours before this page was made. Some may have closed. How they are read',
		'This guide was due for review on 20 Nov 2026. Check the dates next to its figures. How guides are reviewed',
	]);
});

test('a note says which board could not be read', () => {
	expect(words(/<p class="stale-note.*?<\/p>/gs)).toEqual([
		'Fennel Works could not be read since 20 Nov 2026. Its listings here are from before and may have closed. State of each source',
	]);
});
