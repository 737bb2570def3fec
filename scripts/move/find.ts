import { basename } from 'node:path';
import { didYouMean } from '#domain/nearest.ts';
import { declared, type Kind } from '#content-model/kinds.ts';
import { addressOf } from '../check-content/anchors.ts';
import { filesOf, type Content } from '../check-content/content.ts';
import { ROOT, type ContentFile } from '../check-content/content-file.ts';
import { UsageError } from '../command.ts';
import { refuseName } from '../new-name.ts';

/** Finds the file that an editor named by its path, with or without `src/content/` and the extension, or by its page’s address. */
export function fileNamed(content: Content, given: string): ContentFile {
	const path = given.startsWith('/') ? null : bareName(given);
	const found = content.files.filter((file) =>
		path === null ? addressOf(file) === given : bareName(file.path) === path,
	);
	const [file] = found;
	if (file && found.length === 1) return file;
	const known = content.files.flatMap((other) => (path === null ? (addressOf(other) ?? []) : bareName(other.path)));
	throw new UsageError(
		`${found.length === 0 ? 'No file' : 'More than one file'} in ${ROOT} matches \`${given}\`. ${didYouMean(path ?? given, known, 'Give its path, such as `roles/sre/skills/on-call`, or the address of its page.')}`,
	);
}

/** `src/content/roles/sre/faq/on-call.mdx` → `roles/sre/faq/on-call`, the form that data/published.txt uses. */
const bareName = (path: string): string => path.replace(ROOT, '').replace(/\.\w+$/, '');

/** Reads the new name from a slug, path or address, and throws an error for the editor if the file cannot have that name. */
export function newNameOf(content: Content, file: ContentFile, given: string): string {
	const name = basename(given.replace(/\/$/, '')).replace(/\.(?:mdx?|yaml)$/, '');
	const folder = bareName(file.path).replace(/[^/]+$/, '');
	if (!given.startsWith('/') && given.includes('/') && bareName(given) !== `${folder}${name}`) {
		throw new UsageError(`A file cannot leave its folder, ${ROOT}${folder}. Give only the new name.`);
	}
	refuseName(name);
	// A new address, too, may differ from the old one only in the name.
	if (given.startsWith('/') && addressOf({ ...file, name }) !== given) {
		throw new UsageError(`The page cannot have the address \`${given}\`. Give only the new name: \`${name}\`.`);
	}
	if (file.kind && filesOf(content, file.kind, file.role).some((other) => other.name === name)) {
		throw new UsageError(`${folder}${name} already exists. Choose another name.`);
	}
	return name;
}

/** Kinds of file that cannot be renamed, because something besides references depends on the name. */
const reasonsAgainstRenaming: Partial<Record<Kind, string>> = {
	compare:
		'A comparison is named after its two roles. To compare other roles, make a new one with `npm run new -- compare`',
	level: 'A level is named after its slug in vocabulary/levels.yaml',
	page: 'src/routes/pages.ts links to it by name from the menu and the footer',
	edition: 'An edition is named after its month',
	listingSource: 'A listing source is named after its adapter’s folder in scripts/snapshot/sources/',
};

/** Throws an error for the editor if the file cannot be renamed at all. */
export function refuseUnmovable(content: Content, { path, kind, role, name, damage, yaml }: ContentFile): void {
	if (damage || yaml.faults.length > 0) throw new UsageError(`${path} cannot be read. Run \`npm run check\` first.`);
	const why = kind && reasonsAgainstRenaming[kind];
	if (why) throw new UsageError(`${path} cannot be renamed. ${why}.`);
	if (!kind || !declared(kind).at.includes('<name>') || declared(kind).named) {
		throw new UsageError(`${path} cannot be renamed: its name says what it belongs to.`);
	}
	const detector = content.files.find(
		(file) => file.kind && declared(file.kind).named?.kind === kind && file.role === role && file.name === name,
	);
	if (detector) {
		throw new UsageError(
			`${path} cannot be renamed: ${detector.path} detects it in adverts, and labels in data/labels/ refer to it by name.`,
		);
	}
}
