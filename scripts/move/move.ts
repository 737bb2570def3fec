import { isSeq, parseDocument, type Document } from 'yaml';
import { addressOf } from '../check-content/anchors.ts';
import { entriesOf, type Content } from '../check-content/content.ts';
import { readContentFile, ROOT, type ContentFile } from '../check-content/content-file.ts';
import { withFixes } from '../check-content/fix.ts';
import { namesOf } from '../check-content/published.ts';
import { editsIn, newAddress, type Move } from './edits.ts';
import { fileNamed, newNameOf, refuseFixed } from './find.ts';

export interface Moved {
	/** The file that gets another name, from the project’s folder. */
	from: string;
	to: string;
	/** Addresses of its page, where it has one of its own. */
	address: { from: string; to: string } | null;
	/** The files that change, by their path afterwards, each with its whole text and how many places of it change. */
	texts: { path: string; text: string; places: number }[];
	/** The lines of data/published.txt afterwards. */
	published: string[];
}

const REDIRECTS = `${ROOT}redirects.yaml`;

/**
 * What changes where a file gets another name: the file, what refers to it, links, the redirect of a page that was
 * published, and the published names. Throws a sentence where the file is unknown or cannot have the name.
 */
export function moved(content: Content, oldName: string, newName: string): Moved {
	const file = fileNamed(content, oldName);
	refuseFixed(content, file);
	const move: Move = { file, to: newNameOf(content, file, newName) };
	const [from, next] = [addressOf(file), newAddress(move)];
	const address = from !== null && next !== null ? { from, to: next } : null;
	const path = file.path.replace(/[^/]+(?=\.\w+$)/, move.to);
	const changed = content.files
		.map((one) => ({ one, edits: editsIn(content, one, move) }))
		.filter(({ one, edits }) => edits.length > 0 || one === file)
		.map(({ one, edits }) => ({
			path: one === file ? path : one.path,
			text: withFixes(one.text, edits),
			places: edits.length,
		}));
	const isPublished = namesOf(file).some((name) => content.published.includes(name));
	const texts = address && isPublished ? withRedirect(content, changed, address) : changed;
	return {
		from: file.path,
		to: path,
		address,
		texts,
		published: publishedAfter(content, file, texts, address !== null),
	};
}

/** Where the page went; a redirect away from its new address, or to itself, is taken out. */
function withRedirect(content: Content, texts: Moved['texts'], address: { from: string; to: string }): Moved['texts'] {
	const changed = texts.find(({ path }) => path === REDIRECTS);
	const given = changed?.text ?? content.files.find(({ path }) => path === REDIRECTS)?.text ?? '[]\n';
	const document: Document = parseDocument(given);
	if (!isSeq(document.contents)) return texts;
	const { data } = readContentFile(REDIRECTS, given);
	// Its own line, were it there already, has had its address changed with all others.
	const kept = document.contents.items.filter((_, index) => entriesOf({ data })[index]?.['from'] !== address.to);
	document.contents.items = [...kept, document.createNode(address)];
	document.contents.flow = false;
	const text = document.toString({ lineWidth: 0 });
	return [...texts.filter((one) => one !== changed), { path: REDIRECTS, text, places: (changed?.places ?? 0) + 1 }];
}

/** With the new names; the old name of a page stays, for its redirect must. */
function publishedAfter(content: Content, file: ContentFile, texts: Moved['texts'], hasPage: boolean): string[] {
	const before = content.files
		.filter((one) => one === file || texts.some(({ path }) => path === one.path))
		.flatMap(namesOf);
	const after = texts.map(({ path, text }) => readContentFile(path, text)).flatMap(namesOf);
	const gone = new Set(before.filter((name) => !after.includes(name)));
	const kept = content.published.filter((name) => !gone.has(name) || (hasPage && name === namesOf(file)[0]));
	const wasPublished = content.published.some((name) => gone.has(name));
	return wasPublished ? [...kept, ...after.filter((name) => !before.includes(name))] : kept;
}
