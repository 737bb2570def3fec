import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { askAll, measureSearch, readQueries } from '../../scripts/eval/search.ts';
import { distFolder } from '#site-config/site-folder.ts';

const top = join(import.meta.dirname, '../..');

test('answers what readers ask with the page that they want, first or nearly', async () => {
	const queries = readQueries(readFileSync(join(top, 'tests/this-site/search-queries.yaml'), 'utf8'));
	const answered = await askAll(join(top, distFolder), queries);
	const late = answered.filter(({ place }) => place === null || place > 3);
	const { recallAt3, reciprocalRank } = measureSearch(answered);
	expect(queries.length).toBeGreaterThanOrEqual(120);
	expect(recallAt3, late.map(({ ask }) => ask).join(', ')).toBeGreaterThanOrEqual(0.95);
	expect(reciprocalRank).toBeGreaterThanOrEqual(0.91);
	const secondHand = measureSearch(answered.filter(({ by }) => by !== undefined));
	expect(secondHand.recallAt3).toBeGreaterThanOrEqual(0.95);
	expect(secondHand.reciprocalRank).toBeGreaterThanOrEqual(0.86);
});
