import { basename } from 'node:path';
import { didYouMean } from '#domain/nearest.ts';
import { declared, type Kind } from '#content-model/kinds.ts';
import { addressOf } from '../check-content/anchors.ts';
import { filesOf, type Content } from '../check-content/content.ts';
import { ROOT, type ContentFile } from '../check-content/content-file.ts';
import { UsageError } from '../command.ts';
import { refuseName } from '../new-name.ts';

/** The file that an editor means: by its path, whole or without what all paths share, or by the address of its page. */
export function fileNamed(content: Content, given: string): ContentFile {
	const path = given.startsWith('/') ? null : bareName(given);
	const found = content.files.filter((file) =>
		path === null ? addressOf(file) === given : bareName(file.path) === path,
	);
	const [file] = found;
	if (file && found.length === 1) return file;
	const known = content.files.flatMap((one) => (path === null ? (addressOf(one) ?? []) : bareName(one.path)));
	throw new UsageError(
		`No one file of ${ROOT} is \`${given}\`. ${didYouMean(path ?? given, known, 'Write its path, `roles/sre/skills/on-call`, or the address of its page.')}`,
	);
}

/** `src/content/roles/sre/faq/on-call.mdx` → `roles/sre/faq/on-call`, as data/published.txt has it. */
const bareName = (path: string): string => path.replace(ROOT, '').replace(/\.\w+$/, '');

/** The new name, from a slug or a path in the same folder. Throws a sentence where the file cannot have it. */
export function newNameOf(content: Content, file: ContentFile, given: string): string {
	const name = basename(given.replace(/\/$/, '')).replace(/\.(?:mdx?|yaml)$/, '');
	const folder = bareName(file.path).replace(/[^/]+$/, '');
	if (!given.startsWith('/') && given.includes('/') && bareName(given) !== `${folder}${name}`) {
		throw new UsageError(`A file stays in its folder, ${ROOT}${folder}. Write the new name alone.`);
	}
	refuseName(name);
	// Of an address, too, all but the name is as it was.
	if (given.startsWith('/') && addressOf({ ...file, name }) !== given) {
		throw new UsageError(`\`${given}\` is no address that the page can have. Write the new name alone: \`${name}\`.`);
	}
	if (file.kind && filesOf(content, file.kind, file.role).some((other) => other.name === name)) {
		throw new UsageError(`${folder}${name} is there already. Choose another name.`);
	}
	return name;
}

/** Kinds whose name says something that more than references know of, and what. */
const fixed: Partial<Record<Kind, string>> = {
	compare:
		'A comparison is called after its two roles. Change `roles`, and begin it anew with `npm run new -- compare`',
	level: 'A level is called after its `level`, of vocabulary/levels.yaml',
	page: 'The menus and foot of the site lead to its own pages by name, in src/routes/pages.ts',
	edition: 'An edition is called after its month',
	listingSource: 'A source of listings is called after the folder that reads it, in scripts/snapshot/sources/',
};

/** Throws a sentence where a file’s name is not an editor’s to change. */
export function refuseFixed(content: Content, { path, kind, role, name, damage, yaml }: ContentFile): void {
	if (damage || yaml.faults.length > 0) throw new UsageError(`${path} cannot be read. Run \`npm run check\` first.`);
	const why = kind && fixed[kind];
	if (why) throw new UsageError(`${path} keeps its name. ${why}.`);
	if (!kind || !declared(kind).at.includes('<name>') || declared(kind).named) {
		throw new UsageError(`${path} keeps its name: it is called after what it is of.`);
	}
	const detector = content.files.find(
		(file) => file.kind && declared(file.kind).named?.kind === kind && file.role === role && file.name === name,
	);
	if (detector) {
		throw new UsageError(
			`${path} keeps its name: ${detector.path} looks for it in adverts, and the readings of data/labels/ name it.`,
		);
	}
}
