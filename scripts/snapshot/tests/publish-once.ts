/**
 * Takes one small night into a folder: the work of `npm run snapshot` from its feeds on, without a network, as a process
 * that may be killed at any of its system calls. `node publish-once.ts FOLDER NIGHT [MOMENT]`, where NIGHT is 1 to 9 and
 * MOMENT, if it is another one, as in `--now`. Ends with 1 where nothing may be published.
 */
import { finish, makeFolder, prepareFolder, publish } from '../store/publish.ts';
import { findLastNight } from '../store/last-night.ts';
import { lockFolder } from '../store/lock.ts';
import { runNight } from '../night.ts';
import type { BoardFeed } from '../jobs/read-board.ts';
import type { Posting } from '#domain/posting.ts';
import type { Reading } from '../classify/reading.ts';

const [folder = '', night = '1', takenAt = `2026-11-2${night}T02:40:00Z`] = process.argv.slice(2);

function read({ title }: Posting): Reading {
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

await makeFolder(folder);
const unlock = await lockFolder(folder);
await prepareFolder(folder);
const last = findLastNight(folder, false);
const facts = {
	last: last.night,
	takenAt,
	sample: false,
	unread: [],
	problems: last.problems,
};
const rates = { date: '2026-11-01', source: 'a table' };
const { verdict } = await runNight({
	feeds: [feed],
	read,
	onBoard: () => undefined,
	facts: { ...facts, rates },
	folder,
});
if (verdict.published) await publish(folder, last);
for (const name of ['report.json', 'report.md']) finish(folder, name);
await prepareFolder(folder);
await unlock();
process.exitCode = verdict.published ? 0 : 1;
