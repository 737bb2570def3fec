import { attributesOf, isComponent } from '#mdx/tree.ts';
import { components } from '#content-model/components.ts';
import { declared } from '#content-model/kinds.ts';
import { filesOfPage } from '#content-model/pages.ts';
import { sections } from '#routes/anchors.ts';
import { anchorsOf } from '#routes/anchors-of.ts';
import { addressOf } from '../check-content/anchors.ts';
import { filesOf, type Content } from '../check-content/content.ts';
import { headingIds, type ContentFile } from '../check-content/content-file.ts';
import { linksIn, partsOf, placeOfAddress } from '../check-content/rules/links/addresses-in.ts';
import type { Fix } from '../lint/problem.ts';

/** A file that gets another name within its folder. */
export interface Move {
	file: ContentFile;
	to: string;
}

/** What changes in one file where another, or itself, gets a new name: addresses, references and anchors. */
export function editsIn(content: Content, one: ContentFile, move: Move): Fix[] {
	return [
		...addressEdits(one, move),
		...fieldEdits(content, one, move),
		...tagEdits(content, one, move),
		...anchorEdits(content, one, move),
	];
}

/** The address of the page that the file would have under its new name; null where it has none of its own. */
export function newAddress({ file, to }: Move): string | null {
	const address = addressOf(file);
	const next = addressOf({ ...file, name: to });
	return address === next ? null : next;
}

/** Every mention of the page’s address: in links, with or without an anchor, in fields and in redirects. */
function addressEdits({ text }: ContentFile, move: Move): Fix[] {
	const [old, next] = [addressOf(move.file), newAddress(move)];
	if (old === null || next === null) return [];
	return [...text.matchAll(new RegExp(`(?<![\\w/-])${RegExp.escape(old)}(?![\\w-])`, 'g'))].map(({ index }) => ({
		start: index,
		length: old.length,
		text: next,
	}));
}

/** Whether a name among the fields or tags of a file means the one that moves. */
function isMeant(
	content: Content,
	one: ContentFile,
	reference: { kind: string; ofRole?: true; list?: string } | undefined,
	move: Move,
): boolean {
	const { kind, role, name } = move.file;
	if (!reference || !kind || reference.list || reference.kind !== kind) return false;
	if (reference.ofRole) return one.role === role;
	return filesOf(content, kind).filter((file) => file.name === name).length === 1;
}

function fieldEdits(content: Content, one: ContentFile, move: Move): Fix[] {
	const { names = {} } = one.kind ? declared(one.kind) : {};
	return one.yaml.strings().flatMap(({ path, value, start, end }) => {
		const reference = names[path.map((key) => (typeof key === 'number' ? '*' : key)).join('.')];
		if (value !== move.file.name || !isMeant(content, one, reference, move)) return [];
		return replacing(one.text, start, end, value, move.to);
	});
}

function tagEdits(content: Content, one: ContentFile, move: Move): Fix[] {
	return one.nodes.filter(isComponent).flatMap((tag) =>
		Object.entries(attributesOf(tag)).flatMap(([prop, value]) => {
			const reference = components.get(tag.name ?? '')?.props?.[prop]?.names;
			if (value !== move.file.name || !isMeant(content, one, reference, move)) return [];
			const start = tag.position?.start.offset ?? 0;
			const [before = ''] = new RegExp(`^[^>]*?\\b${prop}\\s*=\\s*(?=["'])`).exec(one.text.slice(start)) ?? [];
			return replacing(one.text, start + before.length, start + before.length + value.length + 2, value, move.to);
		}),
	);
}

/** Links to the part of a page that the file has where it shares one: `/guides/sre/#faq-on-call`. */
function anchorEdits(content: Content, one: ContentFile, { file, to }: Move): Fix[] {
	const names = (name: string) => [name, ...headingIds(file).map((id) => `${name}-${id}`)].flatMap(anchorsOf);
	const [old, next] = [names(file.name), names(to)];
	return linksIn(one).flatMap((link) => {
		const { path, anchor } = partsOf(link.url);
		const put = next[old.indexOf(anchor)];
		if (anchor === '' || put === undefined || !isPartOf(content, file, path || (addressOf(one) ?? ''), anchor))
			return [];
		const start = placeOfAddress(one, link) + link.url.indexOf('#') + 1;
		return replacing(one.text, start, start + anchor.length, anchor, put);
	});
}

/** Whether an anchor of a page is that of a file which it shows, and not a heading or section of the page’s own. */
function isPartOf(content: Content, file: ContentFile, address: string, anchor: string): boolean {
	if (sections.some((section) => section === anchor)) return false;
	const own = content.files.find((other) => other !== file && addressOf(other) === address);
	if (own && headingIds(own).includes(anchor)) return false;
	// Any page of a guide may show what another has.
	return filesOfPage(address.replace(/^(\/guides\/[^/]+\/).+/, '$1'), [file.path]).length > 0;
}

function replacing(text: string, start: number, end: number, old: string, put: string): Fix[] {
	const at = text.slice(start, end).indexOf(old);
	return at < 0 ? [] : [{ start: start + at, length: old.length, text: put }];
}
