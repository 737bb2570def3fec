import { toSlug } from '#domain/letters.ts';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { levelSlugs } from '#domain/vocabulary.ts';
import { didYouMean } from '#domain/nearest.ts';
import { entriesOf, filesOf, readContent, slugsOf, type Content } from './check-content/content.ts';
import { readArguments, run, text, UsageError } from './command.ts';
import { appendEntry } from './new/append.ts';
import { beginningOf, beginnings, otherNames, scaffold, type Wanted } from './new/scaffold.ts';
import { refuseName } from './new-name.ts';
import { isOfRole } from '#content-model/files.ts';
import { declared } from '#content-model/kinds.ts';
import { writeOrders } from './check-content/renumber.ts';

const commands = [...beginnings.keys()];

const { values, positionals } = readArguments({
	name: 'npm run new',
	does: 'Creates a file for a page, a question, a source or other content, with a mark wherever you have to write something.',
	options: {
		role: text('The role it belongs to: sre'),
		with: text('For compare: the other role'),
		neighbour: text('For compare: the other role, if it has no guide here: "Data scientist"'),
		slug: text('Its name in file names and addresses; it should never change: on-call-pay'),
		title: text('Its heading, question or name, as readers see it'),
		after: text('The name of the file that it should follow on the page; later ones move down: on-call-pay'),
		top: text('Folder that holds src/content (this project)', resolve(import.meta.dirname, '..')),
	},
	positionals: commands.join('|'),
});

/** Returns the option, or asks for it at a terminal. Without a terminal, throws an error that names the missing option. */
async function need(option: string, given: string | undefined, question: string): Promise<string> {
	if (given?.trim() === '') throw new UsageError(`${option} is empty. ${question}`);
	if (given !== undefined) return given;
	if (!process.stdin.isTTY) throw new UsageError(`${option} is missing. ${question}`);
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	const answer = (await terminal.question(`${question} `)).trim();
	terminal.close();
	return answer;
}

const oneOf = <T extends string>(name: string, known: readonly T[], what: string): T => {
	const found = known.find((candidate) => candidate === name);
	if (found !== undefined) return found;
	throw new UsageError(
		`There is no ${what} \`${name}\`. ${didYouMean(name, known, `Choose one of: ${known.join(', ')}.`)}`,
	);
};

/** Works out the slug and the title from the options, and asks for what is missing. */
async function askNames(
	what: string,
	role: string,
	roles: readonly string[],
): Promise<{ slug: string; title: string | undefined }> {
	const { slug, title } = values;
	if (what === 'level') {
		const level = await need('`--slug`', slug, `Which level: ${levelSlugs.join(', ')}?`);
		const known = oneOf(level, levelSlugs, 'level');
		return { slug: known, title: title ?? known.charAt(0).toUpperCase() + known.slice(1) };
	}
	if (what === 'compare' && values.neighbour !== undefined) {
		const other = toSlug(values.neighbour);
		if (roles.includes(other)) throw new UsageError(`\`${other}\` has a guide here. Use \`--with ${other}\` instead.`);
		return { slug: `${role}-or-${other}`, title };
	}
	if (what === 'compare') {
		const other = oneOf(await need('`--with`', values.with, 'With which other role?'), roles, 'role');
		if (other === role)
			throw new UsageError(`A role cannot be compared with itself (\`${role}\`). Name another one with \`--with\`.`);
		return { slug: `${role}-or-${other}`, title };
	}
	if (slug !== undefined) return { slug, title };
	const { title: field } = beginningOf(what);
	if (field === null) {
		return {
			slug: await need('`--slug`', slug, 'What is its name, in lower case with hyphens: `on-call-pay`?'),
			title,
		};
	}
	const words = await need('`--title`', title, `What is its ${field}, as readers see it?`);
	return { slug: toSlug(words), title: words };
}

/** Finds the name of the file that `--after` gives by name or path. */
function siblingNamed(content: Content, { what, role }: Wanted, given: string): string {
	const { kind } = beginningOf(what);
	if (!declared(kind).ordered) throw new UsageError(`Files of the kind ${what} have no order. Leave \`--after\` out.`);
	const siblings = filesOf(content, kind, isOfRole(kind) ? role : undefined).map(({ name }) => name);
	return oneOf(basename(given).replace(/\.\w+$/, ''), siblings, what);
}

await run(async () => {
	if (!existsSync(join(values.top, 'src/content')))
		throw new UsageError(
			`${values.top} has no folder src/content/. Run the command in a project, or name one with \`--top\`.`,
		);
	const kind = await need('The kind', positionals[0], `What do you want to create: ${commands.join(', ')}?`);
	const what = oneOf(otherNames.get(kind) ?? kind, commands, 'kind of content called');
	const content = readContent(values.top, new Date().toISOString().slice(0, 10));
	const roles = slugsOf(content, 'roleTerms') ?? [];
	const hasRole = what === 'compare' || (what !== 'role' && isOfRole(beginningOf(what).kind));
	const role = hasRole
		? oneOf(await need('`--role`', values.role, `Which role does it belong to: ${roles.join(', ')}?`), roles, 'role')
		: '';
	const { slug, title } = await askNames(what, role, roles);
	refuseName(slug);
	if (what === 'tool' && slugsOf(content, 'tools')?.includes(slug)) {
		throw new UsageError(
			`vocabulary/tools.yaml already has \`${slug}\`. Edit its entry, or choose another \`--slug\`.`,
		);
	}
	if (what === 'claim' && entriesOf(filesOf(content, 'claims', role)[0]).some((entry) => entry['slug'] === slug)) {
		throw new UsageError(
			`claims.yaml of \`${role}\` already has \`${slug}\`. Edit its entry, or choose another \`--slug\`.`,
		);
	}
	if (what === 'track' && filesOf(content, 'track', role).length >= 5) {
		throw new UsageError(
			`\`${role}\` already has five tracks, the most that its map can show. Remove one or merge two first.`,
		);
	}
	const wanted = { what, role: hasRole ? role : slug, slug, title };
	const writings = scaffold(content, { ...wanted, after: values.after && siblingNamed(content, wanted, values.after) });
	const taken = writings.find(({ path, appends }) => !appends && existsSync(join(values.top, path)));
	if (taken) throw new UsageError(`${taken.path} already exists. Choose another \`--slug\`, or edit that file.`);
	for (const { path, text, appends } of writings) {
		const file = join(values.top, path);
		mkdirSync(dirname(file), { recursive: true });
		if (appends && existsSync(file)) writeFileSync(file, appendEntry(readFileSync(file, 'utf8'), text));
		else writeFileSync(file, text);
		console.log(`${appends ? 'Added to' : 'Wrote'} ${path}`);
	}
	for (const change of writeOrders(values.top, readContent(values.top, content.today)))
		console.log(`Changed ${change}`);
	console.log('\nReplace each `WRITE: …` with your text. `npm run check` lists those that are left.');
	if (what === 'claim') console.log(`In the guide, put <Claim id="${slug}">…</Claim> around the words of the claim.`);
	return 0;
});
