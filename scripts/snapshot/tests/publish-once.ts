/**
 * Takes one small night into a folder: the work of `npm run snapshot` from its feeds on, without a network, as a process
 * that may be killed at any of its system calls. `node publish-once.ts FOLDER NIGHT [MOMENT]`, where NIGHT is 1 to 9 and
 * MOMENT, if it is another one, as in `--now`. Ends with 1 where nothing may be published.
 */
import { takeNight } from '../night.ts';
import type { BoardFeed } from '../fetch/feed.ts';
import type { Posting } from '#domain/posting.ts';
import type { Reading } from '../classify/reading.ts';

const [folder = '', night = '1', takenAt = `2026-11-2${night}T02:40:00Z`] = process.argv.slice(2);

function classify({ title }: Posting): Reading {
	const evidence = [{ words: title, from: 'title' as const, at: null, rule: 'role/title' }];
	const nothing = { tracks: [], clouds: [], specialisations: [], tools: [], flags: [], answers: [] };
	const remote = { scope: 'worldwide' as const, countries: [], regions: [], timezones: null, evidence };
	const role = { value: 'mlops-engineer' as const, evidence };
	return { ...nothing, role, why: '', remote, level: null, years: null, pay: null, language: null, titleRole: null };
}

const jobs = Array.from({ length: 4 }, (_none, index) => ({
	id: index + Number(night),
	title: `MLOps Engineer ${index + Number(night)}`,
	absolute_url: `https://jobs.example/${index + Number(night)}`,
}));
const feed: BoardFeed = {
	board: { source: 'greenhouse', board: 'acme', employer: 'Acme', kind: null },
	file: null,
	content: { feed: { pages: [{ value: { jobs }, hazards: [] }], details: new Map(), cutShort: null } },
};

const { report } = await takeNight({
	...{ out: folder, takenAt, sample: false, classify, rates: { date: '2026-11-01', source: 'a table' } },
	fetch: () => ({ total: 1, feeds: [feed], unread: [] }),
});
process.exitCode = report.verdict.published ? 0 : 1;
