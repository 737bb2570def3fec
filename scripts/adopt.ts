import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { adopt } from './adopt/adopt.ts';
import { readArguments, run, text, UsageError } from './command.ts';

const { values } = readArguments({
	name: 'npm run adopt',
	does: 'Makes this project yours: puts a small site of your trade in place of the content, data and pictures that are here.',
	options: {
		name: text('The name of the site: Margin'),
		role: text('The first role it has a guide to: "Technical writer"'),
		address: text('Where it will live: https://margin.example/'),
		plural: text('The plural of the role, if it is not formed with an s: "Heads of content"'),
		field: text('The field of work, as in “remote … jobs”: "technical writing" (default: the role)'),
		top: text('The project (this one)', resolve(import.meta.dirname, '..')),
	},
});

function need(option: 'name' | 'role' | 'address'): string {
	const value = values[option]?.trim();
	if (value) return value;
	throw new UsageError(
		`\`--${option}\` is missing. For example: npm run adopt -- --name Margin --role "Technical writer" --address https://margin.example/`,
	);
}

await run(() => {
	const wanted = { name: need('name'), role: need('role'), address: need('address') };
	const { plural = `${wanted.role}s`, field = wanted.role, top } = values;
	adopt(top, { ...wanted, plural, field });
	execFileSync(process.execPath, ['scripts/build-sample.ts'], { cwd: top, stdio: 'inherit' });
	console.log(`
The files of ${wanted.name} are in src/content/, data/, public/ and tests/this-site/. All other files belong to the generator. Leave them unchanged, and you can merge later versions without conflicts.

Next steps:
1. npm start                        look at it
2. src/content/site.yaml            set the publisher, the colours and the menu; docs/editing/fields.md explains each field
3. npm run dev                      start writing, with docs/editing/README.md
4. data/boards.yaml                 choose the job boards to read every night: docs/operations.md
5. git add -A && git commit -m "Begin ${wanted.name}"
docs/adopt.md describes how to deploy the site and merge later versions.`);
	return Promise.resolve(0);
});
