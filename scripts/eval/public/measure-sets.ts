import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../../command.ts';
import { UnusableSet, type Measured, type PublicSet, type Rules } from './set.ts';
import { skillSpan } from './skill-span.ts';
import { structuredEval } from './structured-eval.ts';

const sets: readonly PublicSet[] = [structuredEval, skillSpan];

/**
 * Measures the public sets that are cloned into a folder; `told` says which are not there, and what of the others cannot be used.
 * @throws UsageError where none is there, or files of one are missing or of another shape
 */
export async function measureSets(
	folder: string,
	rules: Rules,
): Promise<{ measured: (PublicSet & { found: Measured })[]; told: string[] }> {
	const { here = [], missing = [] } = Object.groupBy(sets, (set) =>
		existsSync(join(folder, set.folder)) ? 'here' : 'missing',
	);
	const told = missing.map(
		({ name, repository }) => `${name} is not in ${folder}. To read it, run \`git clone ${repository}\` there.`,
	);
	if (here.length === 0) throw new UsageError(told.join('\n'));
	const measured = await Promise.all(
		here.map(async (set) => {
			const files = set.files.map((file) => join(folder, set.folder, file));
			return {
				...set,
				found: measureSet(set, await Promise.all(files.map((file) => readOf(set, file))), files, rules),
			};
		}),
	);
	return {
		measured,
		told: [...told, ...measured.flatMap(({ name, found }) => found.faults.map((one) => `${name}: ${one}`))],
	};
}

function measureSet(set: PublicSet, texts: readonly string[], files: readonly string[], rules: Rules): Measured {
	try {
		return set.measure(texts, rules);
	} catch (error) {
		if (!(error instanceof UnusableSet)) throw error;
		throw new UsageError(`${files.join(' and ')} cannot be used: ${error.message} ${anew(set)}`);
	}
}

async function readOf(set: PublicSet, file: string): Promise<string> {
	try {
		return await readFile(file, 'utf8');
	} catch {
		throw new UsageError(`${file} cannot be read. ${anew(set)}`);
	}
}

const anew = ({ name, repository }: PublicSet): string => `Take ${name} anew from ${repository}.`;
