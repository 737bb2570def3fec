import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RuleInfo } from './rule.ts';

/**
 * Loads all rules that the files of a folder export, ordered by file name, so that a new file adds a rule without a
 * list to update. Ignores exports that are not rules.
 */
export async function loadRules<Rule extends RuleInfo>(folder: string): Promise<readonly Rule[]> {
	const files = globSync('**/*.ts', { cwd: folder, exclude: ['index.ts', '**/*.test.ts'] }).toSorted();
	const modules = await Promise.all(
		files.map((file) => import(pathToFileURL(join(folder, file)).href) as Promise<Record<string, unknown>>),
	);
	return modules.flatMap((module) => Object.values(module).filter((value): value is Rule => isRule(value)));
}

const isRule = (value: unknown): boolean =>
	typeof value === 'object' && value !== null && 'id' in value && 'severity' in value && 'help' in value;
