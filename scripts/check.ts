import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Day } from '#domain/text.ts';
import { readContent } from './check-content/content.ts';
import { ROOT } from './check-content/content-file.ts';
import { withoutMeant } from './check-content/meant.ts';
import { mend } from './check-content/mend.ts';
import { rules } from './check-content/rules/index.ts';
import { readArguments, run, UsageError } from './command.ts';
import { toGitHub } from './reporters/github.ts';
import { toJson } from './reporters/json.ts';
import { counted } from './reporters/problem.ts';
import { toTerminal } from './reporters/terminal.ts';

const { values } = readArguments({
	name: 'npm run check',
	does: 'Finds editors’ mistakes in src/content and says where they are and what to do.',
	options: {
		fix: { type: 'boolean', default: false },
		json: { type: 'boolean', default: false },
		github: { type: 'boolean', default: false },
		now: { type: 'string' },
		top: { type: 'string', default: resolve(import.meta.dirname, '..') },
	},
	help: {
		fix: 'Mend what has one right answer, such as a word typed twice, and tell of the rest',
		json: 'Print the problems as JSON',
		github: 'Print them as annotations for a GitHub workflow',
		now: 'Check as if it were this day, for reviews that are due: 2026-11-24',
		top: 'Folder that holds src/content (this project)',
	},
});

await run(async () => {
	const today = Day.safeParse(values.now ?? new Date().toISOString().slice(0, 10));
	if (!today.success) throw new UsageError(`\`${values.now}\` is not a day. Write it as 2026-11-24.`);
	if (!existsSync(join(values.top, ROOT))) throw new UsageError(`There is no ${ROOT} in ${values.top}.`);
	let { content, problems } = look(values.top, today.data);
	// What one mends can uncover what stood beneath it: below a BOM, all of the file.
	for (let round = 0; values.fix && round < 5 && mend(values.top, problems) > 0; round++) {
		({ content, problems } = look(values.top, today.data));
	}
	if (values.json) console.log(toJson(problems));
	else if (values.github) console.log(toGitHub(problems));
	else console.log(toTerminal(problems, counted(content.files.length, 'file')));
	return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
});

function look(top: string, today: Day) {
	const content = readContent(top, today);
	return {
		content,
		problems: withoutMeant(
			content,
			rules.flatMap((rule) => rule(content)),
		),
	};
}
