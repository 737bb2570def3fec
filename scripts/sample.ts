import { mkdir, readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { readArguments, run, UsageError } from './command.ts';
import { writeSample } from './sample/write.ts';

const command = {
	name: 'npm run sample',
	does: 'Writes feeds of invented employers in the formats of Greenhouse, Lever and Ashby, from a seed.',
	options: {
		listings: { type: 'string', default: '240' },
		nights: { type: 'string', default: '1' },
		seed: { type: 'string', default: 'remnavi' },
		out: { type: 'string', default: '.cache/sample' },
		now: { type: 'string' },
	},
	help: {
		listings: 'Rows of the last night that are fit to be published (default 240)',
		nights: 'Nights up to and including the last one (default 1)',
		seed: 'Any words; the same words give the same bytes (default remnavi)',
		out: 'Folder to write to; night folders in it are replaced (default .cache/sample)',
		now: 'Moment of the last night, ISO 8601 in UTC (default: this moment)',
	},
} as const;

// There are invented names for a few more employers than this needs.
const MOST_LISTINGS = 110_000;

await run(async () => {
	const { values } = readArguments(command);
	const now = values.now === undefined ? new Date() : new Date(values.now);
	if (Number.isNaN(now.getTime())) {
		throw new UsageError(`--now must be a moment such as 2026-11-24T02:40:00Z, not “${values.now ?? ''}”.`);
	}
	const order = {
		seed: values.seed,
		listings: wholeNumber('listings', values.listings, MOST_LISTINGS),
		nights: wholeNumber('nights', values.nights, 900),
		now,
		out: values.out,
	};
	await mkdir(order.out, { recursive: true });
	const old = (await readdir(order.out)).filter((name) => /^night-\d+$/.test(name));
	for (const name of old) await rm(join(order.out, name), { recursive: true });
	const report = await writeSample(order, (done, of) => {
		if (process.stderr.isTTY) process.stderr.write(`\r  ${done} of ${of} boards`);
	});
	if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
	console.log(
		`${report.listings} listings of ${report.employers} invented employers, ${report.unfit} jobs beside them that must not be published, ` +
			`${order.nights} ${order.nights === 1 ? 'night' : 'nights'}, in ${relative('.', order.out) || '.'}.`,
	);
	return 0;
});

function wholeNumber(option: string, value: string, most: number): number {
	const number = Number(value);
	if (!Number.isInteger(number) || number < 1 || number > most) {
		throw new UsageError(`--${option} must be a whole number from 1 to ${most}, not “${value}”.`);
	}
	return number;
}
