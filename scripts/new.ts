import { toSlug } from '#domain/letters.ts';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { levelSlugs } from '#domain/vocabulary.ts';
import { didYouMean } from '#domain/nearest.ts';
import { entriesOf, filesOf, readContent, slugsOf, type Content } from './check-content/content.ts';
import { readArguments, run, text, UsageError } from './command.ts';
import { appended } from './new/append.ts';
import { beginningOf, beginnings, otherNames, scaffold, type Wanted } from './new/scaffold.ts';
import { refuseName } from './new-name.ts';
import { isOfRole } from '#content-model/files.ts';
import { declared } from '#content-model/kinds.ts';
import { writeOrders } from './check-content/renumber.ts';

const all = [...beginnings.keys()];

const { values, positionals } = readArguments({
	name: 'npm run new',
	does: 'Begins a page, a question, a source or another piece of content, and marks where words are missing.',
	options: {
		role: text('The role it is of: sre'),
		with: text('For compare: the other role'),
		neighbour: text('For compare: the other role, where it has no guide here: "Data scientist"'),
		slug: text('Its name in files and addresses, which never changes: on-call-pay'),
		title: text('What readers see: a heading, a question, a word, a name'),
		after: text('The one beside it that it comes after, by its file; those behind move on by one: on-call-pay'),
		top: text('Folder that holds src/content (this project)', resolve(import.meta.dirname, '..')),
	},
	positionals: all.join('|'),
});

/** Asks where someone sits at the terminal; else says which option is missing. */
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
	const found = known.find((one) => one === name);
	if (found !== undefined) return found;
	throw new UsageError(
		`There is no ${what} \`${name}\`. ${didYouMean(name, known, `Known are: ${known.join(', ')}.`)}`,
	);
};

/** Its name in files and what readers see as its name. */
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
		if (roles.includes(other)) throw new UsageError(`\`${other}\` is a role of ours. Write \`--with ${other}\`.`);
		return { slug: `${role}-or-${other}`, title };
	}
	if (what === 'compare') {
		const other = oneOf(await need('`--with`', values.with, 'With which other role?'), roles, 'role');
		if (other === role) throw new UsageError(`\`${role}\` is not compared with itself. Name another with \`--with\`.`);
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

/** The file beside which it is to stand, by its name or path. */
function afterWhich(content: Content, { what, role }: Wanted, given: string): string {
	const { kind } = beginningOf(what);
	if (!declared(kind).ordered) throw new UsageError(`A ${what} has no place in an order. Leave \`--after\` out.`);
	const siblings = filesOf(content, kind, isOfRole(kind) ? role : undefined).map(({ name }) => name);
	return oneOf(basename(given).replace(/\.\w+$/, ''), siblings, what);
}

await run(async () => {
	if (!existsSync(join(values.top, 'src/content'))) throw new UsageError(`There is no src/content/ in ${values.top}.`);
	const kind = await need('The kind', positionals[0], `What do you want to begin: ${all.join(', ')}?`);
	const what = oneOf(otherNames.get(kind) ?? kind, all, 'content of the kind');
	const content = readContent(values.top, new Date().toISOString().slice(0, 10));
	const roles = slugsOf(content, 'roleTerms') ?? [];
	const hasRole = what === 'compare' || (what !== 'role' && isOfRole(beginningOf(what).kind));
	const role = hasRole
		? oneOf(await need('`--role`', values.role, `Of which role is it: ${roles.join(', ')}?`), roles, 'role')
		: '';
	const { slug, title } = await askNames(what, role, roles);
	refuseName(slug);
	if (what === 'tool' && slugsOf(content, 'tools')?.includes(slug)) {
		throw new UsageError(
			`vocabulary/tools.yaml has \`${slug}\` already. Edit its entry, or choose another \`--slug\`.`,
		);
	}
	if (what === 'claim' && entriesOf(filesOf(content, 'claims', role)[0]).some((entry) => entry['slug'] === slug)) {
		throw new UsageError(
			`claims.yaml of \`${role}\` has \`${slug}\` already. Edit its entry, or choose another \`--slug\`.`,
		);
	}
	if (what === 'track' && filesOf(content, 'track', role).length >= 5) {
		throw new UsageError(`\`${role}\` has five tracks, and its map has five lines. Take one out, or merge two, first.`);
	}
	const wanted = { what, role: hasRole ? role : slug, slug, title };
	const writings = scaffold(content, { ...wanted, after: values.after && afterWhich(content, wanted, values.after) });
	const taken = writings.find(({ path, appends }) => !appends && existsSync(join(values.top, path)));
	if (taken) throw new UsageError(`${taken.path} is there already. Choose another \`--slug\`, or edit that file.`);
	for (const { path, text, appends } of writings) {
		const file = join(values.top, path);
		mkdirSync(dirname(file), { recursive: true });
		if (appends && existsSync(file)) writeFileSync(file, appended(readFileSync(file, 'utf8'), text));
		else writeFileSync(file, text);
		console.log(`${appends ? 'Added to' : 'Wrote'} ${path}`);
	}
	for (const change of writeOrders(values.top, readContent(values.top, content.today)))
		console.log(`Changed ${change}`);
	console.log('\nReplace each `WRITE: …` with words; `npm run check` names those that are left.');
	if (what === 'claim') console.log(`Put <Claim id="${slug}">…</Claim> around its words in the guide.`);
	return 0;
});
