import { isSeq, parseDocument, type Document } from 'yaml';
import { addressOf } from '../check-content/anchors.ts';
import { entriesOf, type Content } from '../check-content/content.ts';
import { readContentFile, ROOT, type ContentFile } from '../check-content/content-file.ts';
import { withFixes } from '../check-content/fix.ts';
import { namesOf } from '../check-content/published.ts';
import { editsIn, newAddress, type Move } from './edits.ts';
import { fileNamed, newNameOf, refuseUnmovable } from './find.ts';

export interface MovePlan {
	/** The old path of the file, relative to the project folder. */
	from: string;
	to: string;
	/** The old and new address of its page; null if it has no page of its own. */
	address: { from: string; to: string } | null;
	/** Every file that changes: its path after the move, its new text, and how many places in it were edited. */
	texts: { path: string; text: string; places: number }[];
	/** The lines of data/published.txt after the move. */
	published: string[];
}

const REDIRECTS = `${ROOT}redirects.yaml`;

/**
 * Works out everything that a rename changes: the file itself, references and links to it, the redirect from its old address if it
 * was published, and the list of published names. Throws an error for the editor if the file is unknown or cannot have the name.
 */
export function planMove(content: Content, oldName: string, newName: string): MovePlan {
	const file = fileNamed(content, oldName);
	refuseUnmovable(content, file);
	const move: Move = { file, to: newNameOf(content, file, newName) };
	const [from, next] = [addressOf(file), newAddress(move)];
	const address = from !== null && next !== null ? { from, to: next } : null;
	const path = file.path.replace(/[^/]+(?=\.\w+$)/, move.to);
	const changed = content.files
		.map((other) => ({ other, edits: editsIn(content, other, move) }))
		.filter(({ other, edits }) => edits.length > 0 || other === file)
		.map(({ other, edits }) => ({
			path: other === file ? path : other.path,
			text: withFixes(other.text, edits),
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

/** Adds a redirect from the old address, and drops any redirect away from the new one, which would hide the page. */
function withRedirect(
	content: Content,
	texts: MovePlan['texts'],
	address: { from: string; to: string },
): MovePlan['texts'] {
	const changed = texts.find(({ path }) => path === REDIRECTS);
	const given = changed?.text ?? content.files.find(({ path }) => path === REDIRECTS)?.text ?? '[]\n';
	const document: Document = parseDocument(given);
	if (!isSeq(document.contents)) return texts;
	const { data } = readContentFile(REDIRECTS, given);
	// An existing redirect from the old address is dropped too: the move has already rewritten its `from` to the new one.
	const kept = document.contents.items.filter((_, index) => entriesOf({ data })[index]?.['from'] !== address.to);
	document.contents.items = [...kept, document.createNode(address)];
	document.contents.flow = false;
	const text = document.toString({ lineWidth: 0 });
	return [...texts.filter((file) => file !== changed), { path: REDIRECTS, text, places: (changed?.places ?? 0) + 1 }];
}

/** The published names after the move. The old name of a page stays, so that the check keeps asking for its redirect. */
function publishedAfter(content: Content, file: ContentFile, texts: MovePlan['texts'], hasPage: boolean): string[] {
	const before = content.files
		.filter((other) => other === file || texts.some(({ path }) => path === other.path))
		.flatMap(namesOf);
	const after = texts.map(({ path, text }) => readContentFile(path, text)).flatMap(namesOf);
	const gone = new Set(before.filter((name) => !after.includes(name)));
	const kept = content.published.filter((name) => !gone.has(name) || (hasPage && name === namesOf(file)[0]));
	const wasPublished = content.published.some((name) => gone.has(name));
	return wasPublished ? [...kept, ...after.filter((name) => !before.includes(name))] : kept;
}
