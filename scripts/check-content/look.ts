import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Problem } from '../reporters/problem.ts';
import type { Content } from './content.ts';
import { mildInDrafts } from './drafts.ts';
import { withoutMeant } from './meant.ts';
import type { FileRule } from './rule.ts';
import { rules } from './rules/index.ts';

const HOUSE = resolve(import.meta.dirname, '../..');
const MEMORY = join(HOUSE, '.cache/check-content.json');
/** Code by which the same file could be told of otherwise. */
const CODE = ['package-lock.json', 'scripts/**/*.{ts,yaml,txt}', 'src/{domain,guide,markdown,yaml}/**/*.ts'];

/** What was said of a file with this text. */
export type Memory = Map<string, Problem[]>;

/** All problems of the content, and what to remember. A file that stands in `before` is not looked at again on its own. */
export function look(content: Content, before: Memory = new Map()): { problems: Problem[]; memory: Memory } {
	const memory: Memory = new Map();
	const alone = rules.filter((rule) => 'look' in rule) as FileRule[];
	const together = rules.filter((rule) => !('look' in rule));
	const ofFiles = content.files.flatMap((file) => {
		const key = createHash('sha1').update(`${file.path}\0${file.given}`).digest('base64');
		const said = before.get(key) ?? alone.flatMap((rule) => rule.look(file));
		memory.set(key, said);
		return said;
	});
	const problems = withoutMeant(
		content,
		mildInDrafts(content, [...ofFiles, ...together.flatMap((rule) => rule(content))]),
	);
	return { problems, memory };
}

/** What the last run remembered, unless the code has changed since. */
export function recall(): Memory {
	try {
		const { version, said } = JSON.parse(readFileSync(MEMORY, 'utf8')) as {
			version: string;
			said: [string, Problem[]][];
		};
		return version === versionOfCode() ? new Map(said) : new Map();
	} catch {
		return new Map();
	}
}

export function remember(memory: Memory): void {
	mkdirSync(dirname(MEMORY), { recursive: true });
	writeFileSync(MEMORY, JSON.stringify({ version: versionOfCode(), said: [...memory] }));
}

function versionOfCode(): string {
	const files = globSync(CODE, { cwd: HOUSE }).toSorted();
	const stamps = files.map((file) => `${file} ${statSync(join(HOUSE, file)).mtimeMs}`);
	return createHash('sha1').update(stamps.join('\n')).digest('base64');
}
