import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Day } from '#domain/text.ts';
import { siteFolder } from '#site-config/site-folder.ts';
import { readCache, readFields, writeCache, writeFields } from './check-content/cache.ts';
import { readContent, readContentAndPictures, type Content } from './check-content/content.ts';
import { ROOT } from './check-content/content-file.ts';
import { writeFixes } from './check-content/fix.ts';
import { writeOrders } from './check-content/renumber.ts';
import { lint, type Cache } from './check-content/lint.ts';
import { addPublished } from './check-content/published.ts';
import { flag, readArguments, run, text, UsageError } from './command.ts';
import { unwrittenTogether } from './check-content/unwritten-together.ts';
import { watchFolders } from './check-content/watch-folders.ts';
import { watchTime } from './check-content/time-watch.ts';
import { plural } from '#site/format.ts';
import type { Problem } from './lint/problem.ts';
import { report } from './lint/report.ts';
import { nightNews } from './night-news/night-news.ts';
import { readNights } from './night-news/read-nights.ts';
import { readWatched } from './night-news/read-watched.ts';
import { newsReport } from './night-news/report.ts';

const HOUSE = resolve(import.meta.dirname, '..');

/** Orders first and alone: they move what stands below them in a file. */
function mend(content: Content, problems: Problem[]): string[] {
	const orders = writeOrders(values.top, content);
	return orders.length > 0 ? orders : writeFixes(values.top, problems);
}

/** Beside what is printed for a program, not in it. */
const tell = (change: string) => (values.json || values.github ? console.error : console.log)(`Changed ${change}`);

const { values } = readArguments({
	name: 'npm run check',
	does: 'Finds editors’ mistakes in src/content and says where they are and what to do.',
	options: {
		fix: flag('Fix what has one right answer, such as a word typed twice, say what was changed, and tell of the rest'),
		json: flag('Print the problems as JSON'),
		github: flag('Print them as annotations for a GitHub workflow'),
		night: flag('Say what tonight changes in the guides, beside the night before, with the line to open'),
		watch: flag('Check again whenever a file is saved'),
		now: text('Check as if it were this day, for reviews that are due: 2026-11-24'),
		top: text('Folder that holds src/content (this project)', join(HOUSE, siteFolder)),
	},
});

/** Prints the news of the night. News is no mistake: the exit code is 0. */
function tellNight(top: string, today: Day): number {
	const { tonight, before } = readNights(join(top, 'data/snapshot'));
	if (!tonight) throw new UsageError('data/snapshot/ has no snapshot. Make one with `npm run snapshot`.');
	if (!before) {
		console.log('data/snapshot/ has only one snapshot, so there is nothing to compare it with yet.');
		return 0;
	}
	const watched = readWatched(readContent(top, today));
	console.log(newsReport(tonight, before, nightNews(tonight.listings, before.listings, watched)));
	return 0;
}

await run(async () => {
	const today = Day.safeParse(values.now ?? new Date().toISOString().slice(0, 10));
	if (!today.success) throw new UsageError(`\`${values.now}\` is not a day. Write it as 2026-11-24.`);
	if (!existsSync(join(values.top, ROOT))) throw new UsageError(`There is no ${ROOT} in ${values.top}.`);
	if (values.night) return tellNight(values.top, today.data);
	// An editor who watches it can end it.
	const at = values.watch ? () => undefined : watchTime(values);
	let before: { content: Content; cache: Cache } | null = null;
	const check = async (round = 0): Promise<number> => {
		const fields = before ? undefined : readFields();
		const content = await readContentAndPictures(values.top, today.data, before?.content, at, fields);
		const known = before?.cache ?? readCache();
		const { problems, cache } = lint(content, known, at);
		before = { content, cache };
		// What is fixed can uncover what stood beneath it: below a BOM, all of the file.
		const changes = values.fix && round < 5 ? mend(content, problems) : [];
		changes.forEach(tell);
		if (changes.length > 0) return check(round + 1);
		if (values.top === HOUSE) writeCache(cache, known);
		if (values.top === HOUSE && fields) writeFields(fields);
		if (values.fix && values.top === HOUSE) addPublished(values.top, content).forEach(tell);
		at(null);
		const told = values.json || values.github ? problems : unwrittenTogether(problems);
		console.log(report(told, values, plural(content.files.length, 'file')));
		return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
	};
	if (!values.watch) return check();
	// Programs save in several steps; the last of them counts.
	let soon: NodeJS.Timeout | undefined;
	watchFolders(join(values.top, ROOT), () => {
		clearTimeout(soon);
		soon = setTimeout(() => void check(), 30);
	});
	return check();
});
