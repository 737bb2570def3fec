import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { midSentence, toSlug } from '#domain/letters.ts';
import { parseSiteConfig } from '#site-config/site-config.ts';
import { UsageError } from '../command.ts';

/** The files that belong to the adopter. All others belong to the generator and change with its versions. */
export const ADOPTED = ['src/content', 'data', 'public', 'tests/this-site'];

/** Files that are useful in any trade, so they stay: names of levels and countries, terms of job boards, exchange rates, invented names. */
const SHARED = [
	'src/content/vocabulary/levels.yaml',
	'src/content/vocabulary/regions.yaml',
	'src/content/listing-sources',
	'data/exchange-rates.yaml',
	'data/sample/names.yaml',
];

const starter = join(import.meta.dirname, 'starter');

/** The adopter’s words, which replace those of the starter. */
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
 * Replaces a project’s content, data, pictures and site tests with the starter. If there are uncommitted changes, or the name,
 * role or address is invalid, it throws an error for the user and changes nothing.
 */
export function adopt(top: string, adopted: Adopted): void {
	const slug = toSlug(adopted.role);
	if (slug === '')
		throw new UsageError(`\`--role ${adopted.role}\` has no letter. Give the name of the role: "Technical writer"`);
	const site = fillIn(readFileSync(join(starter, 'src/content/site.yaml'), 'utf8'), adopted);
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
			writeFileSync(file, fillIn(readFileSync(file, 'utf8'), adopted));
		}
	}
}

/** Replaces the words of the starter in a text with the adopter’s: “Technical writers” with “Bicycle mechanics”. */
function fillIn(text: string, { name, role, plural, address, field }: Adopted): string {
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
		`There are uncommitted changes, such as ${first.slice(3)}, that this command would overwrite. Commit them or undo them with \`git checkout\`, then run it again.`,
	);
}
