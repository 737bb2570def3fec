import { spawnSync } from 'node:child_process';

/** Lint and format tools and their settings. If one of these changes, every file must be checked again. */
const SETTINGS = ['package-lock.json', 'eslint.config.js', '.prettierrc.json', '.prettierignore', '.gitignore'];

/**
 * The files that are new or differ from `origin/main`, committed or not. Null if every file must be checked, because
 * there is no `origin/main` to compare with or because the tools or their settings changed.
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
