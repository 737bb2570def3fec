import { expect, test } from 'vitest';
import { foldersWithoutPage } from './parents.ts';

test('redirects each folder without a page to the nearest page above it, at the section that lists the folder', () => {
	const pages = [
		'/',
		'/guides/',
		'/guides/sre/',
		'/guides/sre/tracks/incidents/',
		'/guides/sre/from/sysadmin/',
		'/jobs/',
		'/jobs/sre/',
		'/jobs/sre/page/2/',
		'/listings/aaaaaaaa/',
		'/old/deep/page/',
	];
	expect(foldersWithoutPage(pages)).toEqual([
		['/guides/sre/from/', '/guides/sre/#moves'],
		['/guides/sre/tracks/', '/guides/sre/#tracks'],
		['/jobs/sre/page/', '/jobs/sre/'],
		['/listings/', '/jobs/'],
		['/old/', '/'],
		['/old/deep/', '/'],
	]);
});

test('returns nothing if every folder has a page', () => {
	expect(foldersWithoutPage(['/', '/guides/', '/guides/sre/'])).toEqual([]);
});
