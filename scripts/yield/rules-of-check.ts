import { resolve } from 'node:path';
import { rules } from '../check-content/rules/index.ts';
import { contentCommits, findingsOf } from './content-versions.ts';
import { ruleYields, type VersionFindings } from './rule-yield.ts';

const top = resolve(import.meta.dirname, '../..');

/** Prints what each rule found in earlier versions of the content. Returns 1 if one found nothing and has no reason to stay. */
export async function checkYield(step: number): Promise<number> {
	const commits = contentCommits(top, step);
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
		`Findings of the current rules in ${versions.length} versions of the content, ${commits[0]?.day} to ${commits.at(-1)?.day}.`,
	);
	console.log('found  later fixed   rule');
	for (const { rule, found, fixed, examples } of yields) {
		console.log(`${String(found).padStart(5)}  ${String(fixed).padStart(12)}  ${rule}`);
		for (const example of examples) console.log(`                       ${example.slice(0, 160)}`);
	}
	const idle = rules.filter(
		({ id, keptFor }) => !keptFor && yields.some(({ rule, found }) => rule === id && found === 0),
	);
	for (const { id } of idle)
		console.log(`${id} has never found anything. Remove it, or give the reason to keep it in its \`keptFor\`.`);
	return idle.length > 0 ? 1 : 0;
}
