import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { counted, inReadingOrder } from '../../reporters/problem.ts';
import { toTerminal } from '../../reporters/report.ts';
import { readContent } from '../content.ts';
import { withoutMeant } from '../meant.ts';
import { ROOT } from '../content-file.ts';
import type { Rule } from '../rule.ts';

/**
 * For tests: writes files below src/content of a temporary project, looks at them with one rule and
 * gives back what an editor would read.
 */
export function checkFiles(rule: Rule, files: Record<string, string>, today = '2026-11-24'): string {
	const top = mkdtempSync(join(tmpdir(), 'content-'));
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(top, ROOT, name)), { recursive: true });
		writeFileSync(join(top, ROOT, name), text);
	}
	const content = readContent(top, today);
	const problems = inReadingOrder(withoutMeant(content, rule(content)));
	rmSync(top, { recursive: true });
	return toTerminal(problems, counted(Object.keys(files).length, 'file'));
}

/** What a rule of several names says under one of them. */
export const only =
	(rule: Rule, name: string): Rule =>
	(content) =>
		rule(content).filter((found) => found.rule === `content/${name}`);
