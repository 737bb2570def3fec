import { plural } from '#site/format.ts';
import { statSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { readArguments, run, text, UsageError, wholeNumber } from './command.ts';
import { makeFolder } from './make-folder.ts';
import { MAX_LISTINGS, writeSample } from './sample/write.ts';
import { momentOf, readMoment } from './snapshot/plan/options.ts';

const { values } = readArguments({
	name: 'npm run sample',
	does: 'Writes invented feeds for testing: those in data/sample/, and varied copies of them until there are enough listings.',
	options: {
		listings: text(
			'How many listings the last night has; one in seven is invalid and must not be published (default 240)',
			'240',
		),
		nights: text('How many consecutive nights to write (default 1)', '1'),
		seed: text(
			'Seed of the random generator, any text; the same seed gives the same bytes (default remnavi)',
			'remnavi',
		),
		out: text('Folder to write to; its night-N folders are replaced (default .cache/sample)', '.cache/sample'),
		now: text('Time of the last night with its zone: 2026-11-24T02:40:00Z (default: now)'),
	},
});

await run(async () => {
	const { seed, out } = values;
	const listings = wholeNumber('listings', values.listings, MAX_LISTINGS);
	const nights = wholeNumber('nights', values.nights, 900);
	const now = new Date(values.now === undefined ? momentOf(Date.now()) : readMoment(values.now));
	if (statSync(out, { throwIfNoEntry: false })?.isDirectory() === false)
		throw new UsageError(`--out ${out} is a file. Name a folder.`);
	makeFolder(out);
	const old = (await readdir(out)).filter((name) => /^night-\d+$/.test(name));
	for (const name of old) await rm(join(out, name), { recursive: true });
	const made = await writeSample({ seed, listings, nights, now, out });
	console.log(
		`Wrote ${made.listings} adverts on ${made.boards} boards of invented employers, ` +
			`${plural(nights, 'night')}, in ${relative('.', out) || '.'}.`,
	);
	return 0;
});
