import { resolve } from 'node:path';
import { rules } from './check-content/rules/index.ts';
import { readArguments, run, text, UsageError, wholeNumber } from './command.ts';
import { contentCommits, findingsOf } from './yield/content-versions.ts';
import { ruleYields, type VersionFindings } from './yield/rule-yield.ts';

const { values, positionals } = readArguments({
	name: 'npm run yield',
	does: 'Says what each rule earns: `check` runs the content check on earlier versions of the content.',
	positionals: 'check',
	options: {
		step: text('With check: take every so manieth version that changed the content', '1'),
	},
});
const top = resolve(import.meta.dirname, '..');

await run(async () => {
	if (positionals.join(' ') !== 'check') throw new UsageError('Say what to measure: `npm run yield -- check`.');
	const commits = contentCommits(top, wholeNumber('--step', values.step));
	const versions: VersionFindings[] = [];
	for await (const version of findingsOf(top, commits)) {
		versions.push(version);
		if (versions.length % 20 === 0) console.error(`${versions.length} of ${commits.length} versions …`);
	}
	const yields = ruleYields(
		versions,
		rules.map(({ id }) => id),
	);
	console.log(
		`Rules of today on ${versions.length} versions of the content, ${commits[0]?.day} to ${commits.at(-1)?.day}.`,
	);
	console.log('found  mended later  rule');
	for (const { rule, found, mended, examples } of yields) {
		console.log(`${String(found).padStart(5)}  ${String(mended).padStart(12)}  ${rule}`);
		for (const example of examples) console.log(`                       ${example.slice(0, 160)}`);
	}
	const idle = rules.filter(({ id, keptFor }) => !keptFor && yields.some((one) => one.rule === id && one.found === 0));
	for (const { id } of idle)
		console.log(`${id} has found nothing. Take it out, or say in its \`keptFor\` why it stays.`);
	return idle.length > 0 ? 1 : 0;
});
