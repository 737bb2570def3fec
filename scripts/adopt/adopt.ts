import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { midSentence, toSlug } from '#domain/letters.ts';
import { parseSiteConfig } from '#site-config/site-config.ts';
import { UsageError } from '../command.ts';

/** The files that belong to the adopter. All others belong to the generator and change with its versions. */
export const ADOPTED = ['src/content', 'data', 'public', 'tests/this-site'];

/** What holds in any trade, and stays: words for levels and countries, the terms of job boards, exchange rates, invented names. */
const SHARED = [
	'src/content/vocabulary/levels.yaml',
	'src/content/vocabulary/regions.yaml',
	'src/content/listing-sources',
	'data/exchange-rates.yaml',
	'data/sample/names.yaml',
];

const starter = join(import.meta.dirname, 'starter');

/** What the starter is filled in with. */
export interface Adopted {
	/** The name of the site: `Margin` */
	name: string;
	/** `Technical writer` */
	role: string;
	/** `Technical writers` */
	plural: string;
	/** `https://margin.example/` */
	address: string;
	/** As in “remote … jobs”: `technical writing` */
	field: string;
}

/**
 * Puts the starter in place of a project’s content, data, pictures and own tests. Throws a sentence, and changes nothing, where there
 * are changes that are not committed, or where the name, role or address cannot be one.
 */
export function adopt(top: string, adopted: Adopted): void {
	const slug = toSlug(adopted.role);
	if (slug === '')
		throw new UsageError(`\`--role\` ${adopted.role} has no letter. Say what the role is called: "Technical writer"`);
	const site = filled(readFileSync(join(starter, 'src/content/site.yaml'), 'utf8'), adopted);
	parseSiteConfig(site, 'src/content/site.yaml');
	refuseChanges(top);
	const aside = mkdtempSync(join(tmpdir(), 'adopt-'));
	for (const path of SHARED) cpSync(join(top, path), join(aside, path), { recursive: true });
	for (const folder of ADOPTED) {
		rmSync(join(top, folder), { recursive: true, force: true });
		mkdirSync(join(top, folder), { recursive: true });
	}
	for (const from of [aside, starter]) cpSync(from, top, { recursive: true });
	rmSync(aside, { recursive: true });
	const roles = join(top, 'src/content/roles');
	renameSync(join(roles, 'technical-writer'), join(roles, slug));
	const tracks = join(top, 'src/content/vocabulary/tracks');
	renameSync(join(tracks, 'technical-writer.yaml'), join(tracks, `${slug}.yaml`));
	for (const folder of ADOPTED) {
		for (const name of readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })) {
			if (!/\.(?:yaml|mdx?|json)$/.test(name)) continue;
			const file = join(top, folder, name);
			writeFileSync(file, filled(readFileSync(file, 'utf8'), adopted));
		}
	}
}

/** A file of the starter with the adopter’s words filled in. */
function filled(text: string, { name, role, plural, address, field }: Adopted): string {
	const words: [RegExp, string][] = [
		[/Technical writer(?:s(?!\w))/g, capital(plural)],
		[/technical writer(?:s(?!\w))/g, midSentence(plural)],
		[/Technical writer/g, capital(role)],
		[/technical writer/g, midSentence(role)],
		[/Technical Writer/g, role.replaceAll(/\b\p{Ll}/gu, (letter) => letter.toUpperCase())],
		[/technical-writer/g, toSlug(role)],
		[/'technical writ\*'/g, `'${midSentence(role).replaceAll("'", "''")}*'`],
		[/technical writing/g, midSentence(field)],
		[/https:\/\/guides\.example\//g, address],
		[/\bMargin\b/g, name],
	];
	return words.reduce((all, [from, to]) => all.replaceAll(from, () => to), text);
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function refuseChanges(top: string): void {
	const git = ['status', '--porcelain', '--', ...ADOPTED];
	const changed = execFileSync('git', git, { cwd: top, encoding: 'utf8' }).trimEnd();
	if (changed === '') return;
	const [first = ''] = changed.split('\n');
	throw new UsageError(
		`There are changes that are not committed, such as ${first.slice(3)}, and adopting would overwrite them. Commit them, or take them back with \`git checkout\`, and run this again.`,
	);
}
