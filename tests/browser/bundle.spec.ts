import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { bundleFolders } from '../../src/integrations/bundle/folders.ts';
import { listings } from './night.ts';

test('what is bundled has nothing of a night, so that the next night is made of the same', () => {
	const files = globSync('**/*.{mjs,js}', { cwd: bundleFolders.all }).map((file) => `${bundleFolders.all}/${file}`);
	expect(files.length).toBeGreaterThan(500);
	const ofTheNight = new RegExp(listings.map(({ id }) => id).join('|'));
	const found = files.filter((file) => ofTheNight.test(readFileSync(file, 'utf8')));
	expect(found).toEqual([]);
});
