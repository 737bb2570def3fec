import { existsSync, globSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { collapse } from './audit/collapse.ts';
import { lint } from './audit/lint.ts';
import { rules } from './audit/rules/index.ts';
import { readShownListings } from './audit/shown-listings.ts';
import { readSite } from './audit/site.ts';
import { reasonToStop } from './audit/verdict.ts';
import { sayWhereWritten } from './audit/written-in.ts';
import { flag, readArguments, run, text, UsageError } from './command.ts';
import { counted } from './lint/problem.ts';
import { report } from './lint/report.ts';

const top = resolve(import.meta.dirname, '..');
const { values } = readArguments({
	name: 'npm run audit',
	does: 'Looks at every page of the built site and says what would hurt readers, search engines or safety.',
	options: {
		json: flag('Print the problems as JSON'),
		github: flag('Print them as annotations for a GitHub workflow'),
		nightly: flag('Fail only for what would harm readers, as the nightly publishing does; the rest is told'),
		dist: text('Folder of the built site (dist)', join(top, 'dist')),
		snapshot: text(
			'Snapshot that the site was built from (data/snapshot/snapshot.ndjson)',
			process.env['SNAPSHOT_FILE'] ?? join(top, 'data/snapshot/snapshot.ndjson'),
		),
	},
});

await run(async () => {
	if (!existsSync(join(values.dist, 'index.html'))) {
		throw new UsageError(`There is no built site in ${values.dist}. Run \`npm run build\` first.`);
	}
	const shown = await readShownListings(values.snapshot, join(top, 'src/content'));
	// What an advert says is no leak: one that names a folder such as `/home/runner/` must not stop the night.
	const isSaid = (path: string) => shown.listings.some((listing) => JSON.stringify(listing).includes(path));
	const folders = [...new Set([`${top}/`, `${homedir()}/`])].filter((path) => !isSaid(path));
	const site = readSite(values.dist, folders, shown);
	const all = await lint(site, rules);
	const problems = sayWhereWritten(collapse(all), globSync('src/content/**/*.{mdx,md,yaml}', { cwd: top }).toSorted());
	const rest = site.leftOut.length;
	const drawn = rest > 0 ? ` (a draw of the jobs and their lists; ${counted(rest, 'page')} left out)` : '';
	const looked = `${counted(site.pages.length, 'page')}${drawn}`;
	console.log(report(problems, values, looked));
	if (!values.nightly) return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
	const reason = reasonToStop(all, site.pages.length);
	console.log(reason === null ? '\nThe site may be published.' : `\nThe site is not to be published. ${reason}`);
	return reason === null ? 0 : 1;
});
