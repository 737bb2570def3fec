import { expect, it } from 'vitest';
import { readTerms } from '../plan/terms.ts';
import { parseBoards, readBoardsFile } from '../plan/boards.ts';
import { checkContact } from '../plan/options.ts';
import { forecast } from './forecast.ts';
import { sources } from '../sources/index.ts';
import { contentFolder, dataFolder } from '#site-config/site-folder.ts';

const terms = readTerms(contentFolder);

it('lists the hosts of a night with the number and duration of their requests', () => {
	const boards = parseBoards(
		'- { source: lever, board: acme, employer: Acme }\n- { source: jobicy, board: mlops }\n- { source: rippling, board: acme, employer: Acme }',
		'boards.yaml',
	);
	expect(forecast(boards, terms)).toEqual([
		'api.lever.co: 1 board, 1 request, from 0.0 minutes',
		'jobicy.com: 1 board, 1 request, from 0.0 minutes',
		'api.rippling.com: 1 board, 1 to 61 requests, from 0.0 minutes',
		'3 boards on 3 hosts: at least 3 requests, at most 63; the slowest host takes 0.0 minutes. Nothing was fetched.',
	]);
});

it('has a board for every feed format', async () => {
	const boards = await readBoardsFile(`${dataFolder}/boards.yaml`);
	const read = new Set(boards.map(({ source }) => source));
	expect(Object.keys(sources).toSorted()).toEqual([...read].toSorted());
});

it('refuses to fetch for a site that nobody can reach, and says what to set', () => {
	expect(() => {
		checkContact('https://remnavi.example');
	}).toThrow(/Set SITE_URL to the address of your site/);
	expect(() => {
		checkContact('https://jobs.acme.com');
	}).not.toThrow();
});
