import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { adopt } from './adopt/adopt.ts';
import { readArguments, run, text, UsageError } from './command.ts';

const { values } = readArguments({
	name: 'npm run adopt',
	does: 'Makes this project yours: puts a small site of your trade in place of the content, data and pictures that are here.',
	options: {
		name: text('What the site is called: Margin'),
		role: text('The first role it has a guide to: "Technical writer"'),
		address: text('Where it will live: https://margin.example/'),
		plural: text('The role in the plural, where an s is not enough: "Heads of content"'),
		field: text('The field of work, as in “remote … jobs”: "technical writing" (the role)'),
		top: text('The project (this one)', resolve(import.meta.dirname, '..')),
	},
});

/** What an option must say. */
function need(option: 'name' | 'role' | 'address'): string {
	const value = values[option]?.trim();
	if (value) return value;
	throw new UsageError(
		`\`--${option}\` is missing. Say for example: npm run adopt -- --name Margin --role "Technical writer" --address https://margin.example/`,
	);
}

await run(() => {
	const wanted = { name: need('name'), role: need('role'), address: need('address') };
	const { plural = `${wanted.role}s`, field = wanted.role, top } = values;
	adopt(top, { ...wanted, plural, field });
	execFileSync(process.execPath, ['scripts/build-sample.ts'], { cwd: top, stdio: 'inherit' });
	console.log(`
${wanted.name} stands in src/content/, data/, public/ and tests/this-site/. All else is the generator’s: leave it as it is, and later versions come in without conflicts.

Do next:
1. npm start                        look at it
2. src/content/site.yaml            who answers for it, its colours, its menu; docs/editing/fields.md explains each field
3. npm run dev                      write: docs/editing/README.md begins there
4. data/boards.yaml                 the job boards that are read at night: docs/operations.md
5. git add -A && git commit -m "Begin ${wanted.name}"
docs/adopt.md goes on from there: deploy it, and take in later versions.`);
	return Promise.resolve(0);
});
