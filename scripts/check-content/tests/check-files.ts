import { plural } from '#site/format.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { inReadingOrder, type Problem } from '../../lint/problem.ts';
import { toTerminal } from '../../lint/report.ts';
import { readContent, type Content } from '../content.ts';
import { ROOT } from '../content-file.ts';
import { run } from '../lint.ts';
import type { ContentRule } from '../rule.ts';
import { withoutSuppressed } from '../suppress.ts';

/** For tests: one or more rules, or a function that checks the content. */
type Lint = ContentRule | readonly ContentRule[] | ((content: Content) => Problem[]);

/** For tests: writes files below src/content of a temporary project, and returns the report that an editor would see. */
export function checkFiles(lint: Lint, files: Record<string, string>, today = '2026-11-24'): string {
	const top = temporaryFolder();
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(top, ROOT, name)), { recursive: true });
		writeFileSync(join(top, ROOT, name), text);
	}
	const content = readContent(top, today);
	const found = typeof lint === 'function' ? lint(content) : run(content, [lint].flat());
	const problems = inReadingOrder(withoutSuppressed(content, found));
	return toTerminal(problems, plural(Object.keys(files).length, 'file'));
}
