import { spawnSync } from 'node:child_process';

/** Files by which every other file is judged: the tools and their settings. */
const SETTINGS = ['package-lock.json', 'eslint.config.js', '.prettierrc.json', '.prettierignore', '.gitignore'];

/**
 * The files that differ from `origin/main`, committed or not, and new ones. Null where every file is to be looked at: without
 * a clone or an `origin/main` to compare with, and where the tools or their settings differ.
 */
export function changedFiles(top: string): string[] | null {
	const base = git(top, ['merge-base', 'HEAD', 'origin/main']);
	if (base === null) return null;
	const changed = git(top, ['diff', '--name-only', '--diff-filter=d', '-z', base.trim()]);
	const added = git(top, ['ls-files', '--others', '--exclude-standard', '-z']);
	if (changed === null || added === null) return null;
	const files = `${changed}${added}`.split('\0').filter(Boolean);
	return files.some((file) => SETTINGS.includes(file)) ? null : files;
}

function git(top: string, args: string[]): string | null {
	const { status, stdout } = spawnSync('git', args, { cwd: top, encoding: 'utf8', maxBuffer: Infinity });
	return status === 0 ? stdout : null;
}
