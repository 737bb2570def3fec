import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { siteFolder } from '#site-config/site-folder.ts';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { readBeside } from './beside.ts';
import { readContent } from './content.ts';
import { missingFile } from './rules/files/missing-file.ts';

const EDITION = 'src/content/editions/2026-11';

function beside(files: Record<string, string>): string {
	const top = temporaryFolder();
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(top, path)), { recursive: true });
		writeFileSync(join(top, path), text);
	}
	const { mistakes, missing } = readBeside(top, '2026-11-24');
	return [
		...mistakes.map(({ file, line, says, todo }) => `${file}:${line} ${says} ${todo}`),
		...missing.map(({ path, so }) => `${path}: ${so}`),
	].join('\n');
}

test('says of the lists beside the content what the night and the build would refuse, at its line', () => {
	const said = beside({
		'src/content/listing-sources/lever.yaml': 'label: Lever\n',
		'src/content/listing-sources/greenhouse.yaml': 'label: Greenhouse\n',
		'data/exchange-rates.yaml': 'source: a table\ndate: 2026-11-24\nrates:\n  EUR: { usd: 0, rows: 9 }\n',
		'data/boards.yaml':
			'- { source: greenhouse, board: ../../x }\n- { source: lever, board: acme }\n- { source: lever, board: acme }\n- { source: lever, board: b, address: "http://169.254.169.254/x" }\n',
		'data/labels/measured.yaml':
			'- { slug: drift, role: sre, of: flag, measuredOn: "2026-11-24", adverts: 9, right: -4, wrong: 0, missed: null }\n',
	});
	expect(said.split('\n')).toEqual([
		'data/exchange-rates.yaml:4 `rates.EUR.usd`: Too small: expected number to be >0. Correct it: no night is taken before it is right.',
		expect.stringMatching(/^data\/boards\.yaml:3 lever\/acme is already listed at line 2\. Keep one of the two\./),
		expect.stringMatching(/^data\/boards\.yaml:4 The address “http:\/\/169\.254\.169\.254\/x” must start with https/),
		expect.stringMatching(
			/^data\/labels\/measured\.yaml:1 `0\.right`: Too small.* no site is built before it is right\.$/,
		),
	]);
});

test('says of a list that cannot be read what stands at its first fault, and nothing of what follows from that', () => {
	const lost = 'a: 1\nb: {\n- c: [\nd: "\n  - e: }\n';
	const said = beside({
		'data/exchange-rates.yaml': lost,
		'data/boards.yaml': lost,
		'data/labels/measured.yaml': lost,
	});
	expect(said.split('\n').map((line) => line.replace(/ .*/, ''))).toEqual([
		'data/exchange-rates.yaml:2',
		'data/boards.yaml:2',
		'data/labels/measured.yaml:2',
	]);
});

test('says of a rate whose day has not come, and names a list that is not there', () => {
	const rates = 'source: a table\ndate: 2031-08-03\nrates:\n  EUR: { usd: 1.1, rows: 9, date: 2027-01-01 }\n';
	expect(beside({ 'data/exchange-rates.yaml': rates }).split('\n')).toEqual([
		expect.stringMatching(/^data\/exchange-rates\.yaml:2 `date` is 2031-08-03, a day that has not come yet\./),
		expect.stringMatching(/^data\/exchange-rates\.yaml:4 `rates\.EUR\.date` is 2027-01-01, a day/),
		'data/boards.yaml: no night is taken',
		'data/labels/measured.yaml: no site is built',
	]);
});

test('names a source of boards that has no file of terms, in the list of boards and in that of the sample', () => {
	const boards = '- { source: lever, board: acme, kind: null, employer: Acme }\n';
	const said = beside({ 'data/boards.yaml': boards, 'data/sample/boards.yaml': boards });
	const terms = /^data\/(?:sample\/)?boards\.yaml:1 `source`: src\/content\/listing-sources\/ has no lever\.yaml\./;
	expect(said.split('\n').filter((line) => terms.test(line))).toHaveLength(2);
});

test('tells of a survey whose facts somebody changed', () => {
	const top = temporaryFolder();
	cpSync(join(siteFolder, EDITION), join(top, EDITION), { recursive: true });
	expect(readBeside(top, '2026-11-24').mistakes).toEqual([]);
	writeFileSync(join(top, EDITION, 'adverts.csv'), '1,2031-13,,,sre\n', { flag: 'a' });
	expect(readBeside(top, '2026-11-24').mistakes).toMatchObject([
		{
			file: `${EDITION}/adverts.csv`,
			says: `${EDITION}/adverts.csv does not match the hash in counts.yaml in the same folder. Create both again with \`npm run survey\`.`,
		},
	]);
	rmSync(join(top, EDITION, 'counts.yaml'));
	expect(readBeside(top, '2026-11-24').mistakes).toHaveLength(1);
});

test('names each list and icon that a project lacks, and none of a folder of content alone', () => {
	const content = { files: [], publicFiles: ['photo.png'], refused: [], today: '2026-11-24' as const };
	const lacking = { ...content, beside: readBeside(temporaryFolder(), '2026-11-24') };
	const told = (published: string[]) =>
		missingFile.content?.({ ...lacking, published }).flatMap(({ file }) => (file.startsWith('src/') ? [] : [file]));
	expect(told(['pages/about'])).toEqual([
		'data/exchange-rates.yaml',
		'data/boards.yaml',
		'data/labels/measured.yaml',
		'public/mark.svg',
	]);
	expect(told([])).toEqual([]);
});

test('names the terms that the adapter of a feed format lacks', () => {
	const top = temporaryFolder();
	const folder = 'src/content/listing-sources';
	cpSync(join(siteFolder, folder), join(top, folder), { recursive: true });
	const missing = () =>
		missingFile
			.content?.({ ...readContent(top, '2026-11-24'), published: ['pages/about'] })
			.filter(({ file }) => file.startsWith(folder));
	expect(missing()).toEqual([]);
	rmSync(join(top, folder, 'lever.yaml'));
	expect(missing()).toMatchObject([
		{
			file: `${folder}/lever.yaml`,
			says: 'This file is missing, so no night is taken: nobody has said on which terms feeds of `lever` are read.',
		},
	]);
});
