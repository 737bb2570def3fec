import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Slug } from '#domain/text.ts';
import { levelSlugs, roleSlugs } from '#domain/vocabulary.ts';
import { didYouMean } from '../src/guide/nearest.ts';
import { filesOf, readContent } from './check-content/content.ts';
import { readArguments, run, UsageError } from './command.ts';
import { beginnings, scaffold, type Beginning } from './new/scaffold.ts';

const all = Object.keys(beginnings) as Beginning[];

const { values, positionals } = readArguments({
	name: 'npm run new',
	does: 'Begins a page, a question, a source or another piece of content, and marks where words are missing.',
	options: {
		role: { type: 'string' },
		with: { type: 'string' },
		slug: { type: 'string' },
		title: { type: 'string' },
		top: { type: 'string', default: resolve(import.meta.dirname, '..') },
	},
	help: {
		role: 'The role it is of: sre',
		with: 'For compare: the other role',
		slug: 'Its name in files and addresses, which never changes: on-call-pay',
		title: 'What readers see: a heading, a question, a word, a name',
		top: 'Folder that holds src/content (this project)',
	},
	positionals: all.join('|'),
});

/** Asks where someone sits at the terminal; else says which option is missing. */
async function need(option: 'role' | 'with' | 'slug', question: string): Promise<string> {
	const given = values[option];
	if (given !== undefined) return given;
	if (!process.stdin.isTTY) throw new UsageError(`\`--${option}\` is missing. ${question}`);
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	const answer = (await terminal.question(`${question} `)).trim();
	terminal.close();
	return answer;
}

const oneOf = (name: string, known: readonly string[], what: string): string => {
	if (known.includes(name)) return name;
	throw new UsageError(
		`There is no ${what} \`${name}\`. ${didYouMean(name, known, `Known are: ${known.join(', ')}.`)}`,
	);
};

const asSlug = (title: string) =>
	title
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-|-$/g, '');

await run(async () => {
	const [given = ''] = positionals;
	const what = oneOf(given, all, 'content of the kind') as Beginning;
	const hasRole = !['role', 'term', 'tool', 'source'].includes(what);
	const role = hasRole ? oneOf(await need('role', 'Of which role is it: `sre`?'), roleSlugs, 'role') : '';
	const slug =
		what === 'compare'
			? `${role}-or-${oneOf(await need('with', 'With which other role?'), roleSlugs, 'role')}`
			: what === 'level'
				? oneOf(await need('slug', `Which level: ${levelSlugs.join(', ')}?`), levelSlugs, 'level')
				: values.slug === undefined && values.title !== undefined
					? asSlug(values.title)
					: await need('slug', 'What is its name in the address, in lower case with hyphens: `on-call-pay`?');
	if (!Slug.safeParse(slug).success)
		throw new UsageError(
			`\`${slug}\` is no name. Write lower-case letters, digits and single hyphens: \`on-call-pay\`.`,
		);
	const content = readContent(values.top, new Date().toISOString().slice(0, 10));
	if (what === 'track' && filesOf(content, 'track', role).length >= 5) {
		throw new UsageError(`\`${role}\` has five tracks, and its map has five lines. Take one out, or merge two, first.`);
	}
	const writings = scaffold(content, { what, role: hasRole ? role : slug, slug, title: values.title });
	const taken = writings.find(({ path, appends }) => !appends && existsSync(join(values.top, path)));
	if (taken) throw new UsageError(`${taken.path} is there already. Choose another \`--slug\`, or edit that file.`);
	for (const { path, text, appends } of writings) {
		const file = join(values.top, path);
		mkdirSync(dirname(file), { recursive: true });
		if (appends && existsSync(file)) appendFileSync(file, `\n${text}`);
		else writeFileSync(file, text);
		console.log(`${appends ? 'Added to' : 'Wrote'} ${path}`);
	}
	if (what === 'role') addRole(slug);
	console.log('\nReplace each `WRITE: …` with words; `npm run check` names those that are left.');
	if (what === 'claim') console.log(`Put <Claim id="${slug}">…</Claim> around its words in the guide.`);
	return 0;
});

/** The roles there are stand in one list that every schema reads. */
function addRole(slug: string): void {
	const file = 'src/domain/vocabulary.ts';
	const text = readFileSync(join(values.top, file), 'utf8');
	const changed = text.replace(/(export const roleSlugs = \[[^\]]*)\]/, `$1\t'${slug}',\n]`);
	writeFileSync(join(values.top, file), changed);
	console.log(`Added to ${file}`);
}
