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

/** A rename of one content file within its folder. */
export interface Move {
	file: ContentFile;
	/** The new name without folder or extension: `alerting` */
	to: string;
}

/** The edits that a file needs after a move, to its links, references and anchors. The file may be the moved one itself. */
export function editsIn(content: Content, file: ContentFile, move: Move): Fix[] {
	return [
		...addressEdits(file, move),
		...fieldEdits(content, file, move),
		...tagEdits(content, file, move),
		...anchorEdits(content, file, move),
	];
}

/** The address of the file’s page after the move, or null if the file has no page of its own. */
export function newAddress({ file, to }: Move): string | null {
	const address = addressOf(file);
	const next = addressOf({ ...file, name: to });
	return address === next ? null : next;
}

/** Replaces the address of the moved page in links (with or without an anchor), fields and redirects. */
function addressEdits({ text }: ContentFile, move: Move): Fix[] {
	const [old, next] = [addressOf(move.file), newAddress(move)];
	if (old === null || next === null) return [];
	return [...text.matchAll(new RegExp(`(?<![\\w/-])${RegExp.escape(old)}(?![\\w-])`, 'g'))].map(({ index }) => ({
		start: index,
		length: old.length,
		text: next,
	}));
}

/**
 * Whether a field or tag of `referrer` that has the moved file’s name refers to that file, rather than to one of another
 * kind or role.
 */
function refersToMoved(
	content: Content,
	referrer: ContentFile,
	reference: { kind: string; ofRole?: true; list?: string } | undefined,
	move: Move,
): boolean {
	const { kind, role, name } = move.file;
	if (!reference || !kind || reference.list || reference.kind !== kind) return false;
	if (reference.ofRole) return referrer.role === role;
	return filesOf(content, kind).filter((file) => file.name === name).length === 1;
}

function fieldEdits(content: Content, referrer: ContentFile, move: Move): Fix[] {
	const { names = {} } = referrer.kind ? declared(referrer.kind) : {};
	return referrer.yaml.strings().flatMap(({ path, value, start, end }) => {
		const reference = names[path.map((key) => (typeof key === 'number' ? '*' : key)).join('.')];
		if (value !== move.file.name || !refersToMoved(content, referrer, reference, move)) return [];
		return replaceName(referrer.text, start, end, value, move.to);
	});
}

function tagEdits(content: Content, referrer: ContentFile, move: Move): Fix[] {
	return referrer.nodes.filter(isComponent).flatMap((tag) =>
		Object.entries(attributesOf(tag)).flatMap(([prop, value]) => {
			const reference = components.get(tag.name ?? '')?.props?.[prop]?.names;
			if (value !== move.file.name || !refersToMoved(content, referrer, reference, move)) return [];
			const start = tag.position?.start.offset ?? 0;
			const [before = ''] = new RegExp(`^[^>]*?\\b${prop}\\s*=\\s*(?=["'])`).exec(referrer.text.slice(start)) ?? [];
			return replaceName(
				referrer.text,
				start + before.length,
				start + before.length + value.length + 2,
				value,
				move.to,
			);
		}),
	);
}

/** Replaces the anchor of a file that is shown on a shared page, such as `/guides/sre/#faq-on-call`, in links to it. */
function anchorEdits(content: Content, referrer: ContentFile, { file, to }: Move): Fix[] {
	const names = (name: string) => [name, ...headingIds(file).map((id) => `${name}-${id}`)].flatMap(anchorsOf);
	const [old, next] = [names(file.name), names(to)];
	return linksIn(referrer).flatMap((link) => {
		const { path, anchor } = partsOf(link.url);
		const replacement = next[old.indexOf(anchor)];
		if (
			anchor === '' ||
			replacement === undefined ||
			!isPartOf(content, file, path || (addressOf(referrer) ?? ''), anchor)
		)
			return [];
		const start = placeOfAddress(referrer, link) + link.url.indexOf('#') + 1;
		return replaceName(referrer.text, start, start + anchor.length, anchor, replacement);
	});
}

/** Whether an anchor on a page belongs to `file`, which the page shows, and not to a heading or section of the page itself. */
function isPartOf(content: Content, file: ContentFile, address: string, anchor: string): boolean {
	if (sections.some((section) => section === anchor)) return false;
	const own = content.files.find((other) => other !== file && addressOf(other) === address);
	if (own && headingIds(own).includes(anchor)) return false;
	// Every page of a guide can show parts of the others, so any of them may have the anchor.
	return filesOfPage(address.replace(/^(\/guides\/[^/]+\/).+/, '$1'), [file.path]).length > 0;
}

function replaceName(text: string, start: number, end: number, old: string, replacement: string): Fix[] {
	const at = text.slice(start, end).indexOf(old);
	return at < 0 ? [] : [{ start: start + at, length: old.length, text: replacement }];
}
