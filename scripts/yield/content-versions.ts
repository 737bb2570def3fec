import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lint, type Cache } from '../check-content/lint.ts';
import { readContentAndPictures } from '../check-content/content.ts';
import type { VersionFindings } from './rule-yield.ts';

/** The files that the check reads besides src/content. */
const READ = ['src/content', 'data', 'public'];

/** Every `step`th commit that changed the content, oldest first. */
export function contentCommits(top: string, step: number): { commit: string; day: string }[] {
	const log = git(top, ['log', '--reverse', '--format=%H %cs', '--', 'src/content']).trim().split('\n');
	return log
		.filter((_, at) => at % step === 0)
		.map((line) => {
			const [commit = '', day = ''] = line.split(' ');
			return { commit, day };
		});
}

/** Checks each version with the current rules, as of its own day. Unchanged files are not checked again. */
export async function* findingsOf(
	top: string,
	commits: readonly { commit: string; day: string }[],
): AsyncGenerator<VersionFindings> {
	let cache: Cache = new Map();
	for (const { commit, day } of commits) {
		const folder = mkdtempSync(join(tmpdir(), 'yield-'));
		try {
			const paths = git(top, ['ls-tree', '--name-only', commit, ...READ.map((path) => path)])
				.trim()
				.split('\n');
			const tar = execFileSync('git', ['archive', commit, ...paths], { cwd: top, maxBuffer: 2 ** 30 });
			execFileSync('tar', ['-x', '-C', folder], { input: tar });
			const content = await readContentAndPictures(folder, day);
			const found = lint(content, cache);
			cache = found.cache;
			yield { problems: found.problems, files: new Set(content.files.map(({ path }) => path)) };
		} finally {
			rmSync(folder, { recursive: true });
		}
	}
}

const git = (cwd: string, args: string[]): string =>
	execFileSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 });
