import { existsSync, globSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { readWithheld, WITHHELD_FILE, type Withheld } from '#night-file/withheld-file.ts';
import { collapse } from './audit/collapse.ts';
import { lint } from './audit/lint.ts';
import { rules } from './audit/rules/index.ts';
import { readShownListings } from './audit/shown-listings.ts';
import { readSite } from './audit/site.ts';
import { readStrangers } from './audit/strangers.ts';
import { judge } from './audit/verdict.ts';
import { sayWhereWritten } from './audit/written-in.ts';
import { flag, readArguments, run, text, UsageError } from './command.ts';
import { plural } from '#site/format.ts';
import { contentFolder, dataFolder, distFolder } from '#site-config/site-folder.ts';
import { report } from './lint/report.ts';

/** The exit code when jobs were withheld: dist/ still contains them, so the site must be built again. */
const BUILD_AGAIN = 3;

const top = resolve(import.meta.dirname, '..');
const { values } = readArguments({
	name: 'npm run audit',
	does: 'Looks at every page of the built site and says what would hurt readers, search engines or safety.',
	options: {
		json: flag('Print the problems as JSON'),
		github: flag('Print them as annotations for a GitHub workflow'),
		nightly: flag(
			'Fail only for what would harm readers; take jobs whose own pages have errors out of the night, and end with 3 to have it built again',
		),
		dist: text('Folder of the built site (dist)', join(top, distFolder)),
		snapshot: text(
			'Snapshot that the site was built from (data/snapshot/snapshot.ndjson)',
			process.env['SNAPSHOT_FILE'] ?? join(top, dataFolder, 'snapshot/snapshot.ndjson'),
		),
	},
});

await run(async () => {
	if (!existsSync(join(values.dist, 'index.html'))) {
		throw new UsageError(`There is no built site in ${values.dist}. Run \`npm run build\` first.`);
	}
	const shown = await readShownListings(values.snapshot, join(top, contentFolder));
	const strangers = readStrangers(values.snapshot);
	// Adverts may name a folder such as `/home/runner/`, which is not a leak and must not stop the night.
	const folders = [...new Set([`${top}/`, `${homedir()}/`])].filter((path) => !strangers.say(path));
	const site = readSite(values.dist, new Date().toISOString(), folders, shown);
	const all = await lint(site, rules);
	const problems = sayWhereWritten(
		collapse(all),
		globSync(`${contentFolder}/**/*.{mdx,md,yaml}`, { cwd: top }).toSorted(),
	);
	const rest = site.leftOut.length;
	const drawn = rest > 0 ? ` (a draw of the jobs and their lists; ${plural(rest, 'page')} left out)` : '';
	const looked = `${plural(site.pages.length, 'page')}${drawn}`;
	console.log(report(problems, values, looked));
	if (!values.nightly) return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
	const { reason, takeOut } = judge(
		all,
		{ pages: site.pages.length + rest, looked: site.pages.map(({ file }) => file) },
		strangers,
	);
	if (reason !== null) {
		console.log(`\nThe site is not to be published. ${reason}`);
		return 1;
	}
	const folder = dirname(values.snapshot);
	const before = readWithheld(folder, shown.takenAt);
	const withheld: Withheld = {
		takenAt: shown.takenAt,
		listings: [...new Set([...before.listings, ...takeOut.listings])].toSorted(),
		employers: [...new Set([...before.employers, ...takeOut.employers])].toSorted(),
	};
	if (JSON.stringify(withheld) === JSON.stringify(before)) {
		console.log('\nThe site may be published.');
		return 0;
	}
	writeFileSync(join(folder, WITHHELD_FILE), `${JSON.stringify(withheld, null, '\t')}\n`);
	const names = [
		...takeOut.listings.map((id) => `the job ${id}`),
		...takeOut.employers.map((of) => `all jobs of ${of}`),
	];
	console.log(
		`\nThe pages of some adverts have errors, so they are taken out of tonight’s site: ${names.join(', ')}. ` +
			`They stand in ${join(folder, WITHHELD_FILE)}. Build and audit again.`,
	);
	return BUILD_AGAIN;
});
