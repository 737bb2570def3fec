import { expect, test } from 'vitest';
import { shortlisted, type Shortlisted } from './choices.ts';
import { newlySaved } from './progress.ts';
import type { KeptAdvert } from './read-adverts.ts';
import {
	countedByStatus,
	importedWords,
	mergeSheets,
	readSheets,
	sheetsText,
	undone,
	writeSheets,
	type Sheets,
} from './sheet-file.ts';

const job: Shortlisted = {
	...shortlisted({ id: 'aaaaaaaa', role: 'sre', title: 'SRE', employer: 'Alder Labs' }, '2026-11-24'),
	status: 'applied',
	since: '2026-12-01',
	notes: 'Ask Ana about the pager.',
	advert: {
		level: 'senior',
		place: 'Portugal',
		pay: '',
		low: null,
		high: null,
		ask: [['fact-pay', 'What is the range?']],
	},
};
const advert: KeptAdvert = {
	title: 'Elsewhere',
	role: 'SRE',
	facts: ['Pay: €70,000'],
	ask: ['When?'],
	...newlySaved(),
};
const own: Sheets = { jobs: [job], adverts: [advert], asked: [['aaaaaaaa', ['fact-pay']]] };
const none: Sheets = { jobs: [], adverts: [], asked: [] };
const fileOf = (jobs: unknown[], more = {}) => JSON.stringify({ shortlist: 1, jobs, adverts: [], asked: [], ...more });

test('reads a file that it wrote', () => {
	expect(readSheets(writeSheets(own, '2026-12-03'))).toEqual({ ...own, faults: [] });
});

test.each([
	[
		'{"jobs": [',
		/^The file is not valid JSON \(.+\)\. Choose a file that you saved with “Save as a file” on this page\.$/,
	],
	['', /^The file is not valid JSON/],
	['null', /^The file is not a shortlist: it needs `shortlist`, `jobs` and `adverts`\./],
	['{"shortlist": 1, "jobs": {}, "adverts": []}', /^The file is not a shortlist/],
	[
		'{"shortlist": 2, "jobs": [], "adverts": []}',
		/^The shortlist in the file has version 2, but this page reads version 1\./,
	],
])('says why it cannot read %j', (text, sentence) => {
	expect(readSheets(text)).toMatch(sentence);
});

test('drops invalid entries, and reports each with its position, title and reason', () => {
	const text = fileOf(
		[
			job,
			null,
			{ ...job, id: '../../evil' },
			{ ...job, title: 'x'.repeat(501) },
			{ ...job, on: 'today' },
			{ ...job, status: 'hired' },
			{ ...job, since: '2026-13-01' },
			{ ...job, notes: 'x'.repeat(20_001) },
			{ ...job, advert: { ask: [] } },
		],
		{
			adverts: [advert, { ...advert, ask: [1] }, { ...advert, facts: ['x'.repeat(501)] }],
			asked: [['aaaaaaaa', ['a']], ['aaaaaaaa', [1]], 7],
		},
	);
	const read = readSheets(text);
	if (typeof read === 'string') throw new Error(read);
	expect(read.jobs).toEqual([job]);
	expect(read.adverts).toEqual([advert]);
	expect(read.asked).toEqual([['aaaaaaaa', ['a']]]);
	expect(read.faults).toEqual([
		'Job 2 is left out: `id` must be eight letters and digits, as in the address of a job.',
		'Job 3, “SRE”, is left out: `id` must be eight letters and digits, as in the address of a job.',
		`Job 4, “${'x'.repeat(60)}”, is left out: \`title\` must be text of at most 500 characters.`,
		'Job 5, “SRE”, is left out: `on` must be a day, such as 2026-12-03.',
		'Job 6, “SRE”, is left out: `status` must be one of saved, applied, interview, offer, closed.',
		'Job 7, “SRE”, is left out: `since` must be null or a day, such as 2026-12-03.',
		'Job 8, “SRE”, is left out: `notes` must be text of at most 20000 characters.',
		'Job 9, “SRE”, is left out: `advert` must be null or what this page writes.',
		'Advert 2, “Elsewhere”, is left out: `title` and `role` must be text, and `facts` and `ask` lists of it.',
		'Advert 3, “Elsewhere”, is left out: its texts must have at most 500 characters each.',
		'Entry of `asked` 2 is left out: it must be the id of a job and a list of names.',
		'Entry of `asked` 3 is left out: it must be the id of a job and a list of names.',
	]);
});

test('merges a file into the list: keeps the later status and all notes and ticks', () => {
	const file: Sheets = {
		jobs: [
			{ ...job, status: 'interview', since: '2026-12-02', notes: 'Call on Friday.', advert: null },
			{ ...job, id: 'bbbbbbbb' },
		],
		adverts: [{ ...advert, notes: 'Good people.' }],
		asked: [['aaaaaaaa', ['place']]],
	};
	const together = mergeSheets(own, file);
	expect(together).toEqual({
		jobs: [
			{ ...job, status: 'interview', since: '2026-12-02', notes: 'Ask Ana about the pager.\n\nCall on Friday.' },
			{ ...job, id: 'bbbbbbbb' },
		],
		adverts: [{ ...advert, notes: 'Good people.' }],
		asked: [['aaaaaaaa', ['fact-pay', 'place']]],
	});
	expect(importedWords(own, file, together as Sheets)).toBe(
		'Added 1 entry from the file. 2 others were on the list; notes of both are kept, and the later status.',
	);
	expect(mergeSheets(own, own)).toEqual(own);
	expect(mergeSheets(own, none)).toEqual(own);
});

test('adds nothing from a file that would make the list too long, and says so', () => {
	const many = Array.from({ length: 100 }, (_, at) => ({
		...job,
		id: `bbbbbb${String.fromCharCode(97 + (at % 26))}${String.fromCharCode(97 + Math.floor(at / 26))}`,
	}));
	expect(mergeSheets(own, { ...none, jobs: many })).toBe(
		'Together that would be 101 jobs, but the shortlist can have only 100. Nothing was added. Remove some jobs first.',
	);
	const readings = Array.from({ length: 30 }, (_, at) => ({ ...advert, title: String(at) }));
	expect(mergeSheets(own, { ...none, adverts: readings })).toMatch(/^Together that would be 31 adverts from elsewhere/);
});

test('undo restores removed entries, except those changed or added since', () => {
	const was = (id: string, notes = '') => ({ id, notes });
	const idOf = ({ id }: { id: string }) => id;
	const before = [was('a'), was('b')];
	const removed = [was('b')];
	expect(undone(before, removed, [was('b', 'later'), was('c')], idOf)).toEqual([was('a'), was('b', 'later'), was('c')]);
	const added = [was('a', 'both'), was('b'), was('c'), was('d')];
	expect(undone(before, added, [was('a', 'both'), was('b'), was('c'), was('d', 'mine')], idOf)).toEqual([
		was('a'),
		was('b'),
		was('d', 'mine'),
	]);
});

test('writes the address, status, notes and open questions of each job as text', () => {
	expect(sheetsText(own, () => 'open', 'https://x.example/')).toBe(
		'SRE\nAlder Labs\nhttps://x.example/listings/aaaaaaaa/\nkept 2026-11-24, open\npay: not stated\nfrom: Portugal\n' +
			'applied since 1 Dec 2026\nnotes: Ask Ana about the pager.\nask: What is the range?\n\n' +
			'Elsewhere\nSRE\nPay: €70,000\nask: When?\n',
	);
	expect(countedByStatus([job, job, advert])).toBe('2 applied, 1 saved');
});
