import { memoize } from '#domain/memoize.ts';
import type { ContentFile } from './content-file.ts';

/** A piece of text that readers see. Its length is the same as in the file, so that offsets fit. */
export interface Prose {
	/** Each character that is not prose, such as code, tags and addresses, is replaced by `\uFFFC`. */
	text: string;
	/** Offset in the file. */
	start: number;
	of: 'paragraph' | 'heading' | 'cell' | 'field';
	/** Name of the field; empty in a body. */
	field: string;
}

export const NO_PROSE = '\uFFFC';

/** Fields that readers see, in any kind of file. */
const FIELDS =
	'title short summary question ask term label note description dependsOn caveat sample text purpose blurb work bottleneck why unmeasured bias holes method practices category verdict contract deadline say'.split(
		' ',
	);
const kinds: Record<string, Prose['of']> = { paragraph: 'paragraph', heading: 'heading', tableCell: 'cell' };

/** Text that `npm run new` leaves for a person to replace; the rule `unwritten` reports it. */
export const TO_WRITE = /^['"]?WRITE:/;

/** All prose of a file in its order. */
export const proseOf = memoize((file: ContentFile): Prose[] =>
	[...fields(file), ...blocks(file)].filter(({ text }) => !TO_WRITE.test(text)),
);

function fields(file: ContentFile): Prose[] {
	// Titles of sources are quotations, so they are not checked.
	const quoted = file.kind === 'source' || file.kind === 'listingSource' ? ['title'] : [];
	return file.yaml.strings().flatMap(({ path, start, end }) => {
		const field = String(path.findLast((key) => typeof key === 'string'));
		if (!FIELDS.includes(field) || quoted.includes(field)) return [];
		return { text: file.text.slice(start, end), start, of: 'field' as const, field };
	});
}

function blocks({ nodes, text }: ContentFile): Prose[] {
	const prose: (Prose & { end: number })[] = [];
	for (const node of nodes) {
		const { start, end } = node.position ?? {};
		if (start?.offset === undefined || end?.offset === undefined) continue;
		const of = kinds[node.type];
		if (of) {
			const length = end.offset - start.offset;
			prose.push({ text: NO_PROSE.repeat(length), start: start.offset, end: end.offset, of, field: '' });
		}
		const around = prose.at(-1);
		if (node.type !== 'text' || !around || end.offset > around.end) continue;
		const from = start.offset - around.start;
		const to = end.offset - around.start;
		around.text = around.text.slice(0, from) + text.slice(start.offset, end.offset) + around.text.slice(to);
	}
	return prose;
}

/** Replaces every character outside the prose. */
const OUTSIDE = '\uFFFE';
const nowhere: Prose = { text: '', start: 0, of: 'paragraph', field: '' };

interface ProseText {
	text: string;
	/** The piece of prose at an offset of the file. */
	at: (offset: number) => Prose;
}

/** The whole file with everything but its prose replaced, so that each character keeps its offset. */
export const proseText = memoize((file: ContentFile): ProseText => {
	const prose = proseOf(file).toSorted((a, b) => a.start - b.start);
	let text = '';
	for (const one of prose) text += OUTSIDE.repeat(Math.max(0, one.start - text.length)) + one.text;
	return { text, at: (offset) => lastBefore(prose, offset) ?? nowhere };
});

/** The end of a line within prose, with the spaces around it; not if a list item seems to follow. */
const LINE_END = /[ \t]*\r?\n[ \t]*(?![ \t]*[-*]\p{L})/gu;

/**
 * The same with each line end replaced by one space, as readers see it. `placeOf` converts an offset in this text to the offset
 * in the file.
 */
export const proseOnOneLine = memoize((file: ContentFile): { text: string; placeOf: (offset: number) => number } => {
	const { text } = proseText(file);
	const shifts: { start: number; by: number }[] = [];
	let by = 0;
	const joined = text.replace(LINE_END, (words: string, index: number) => {
		shifts.push({ start: index - by + 1, by: by + words.length - 1 });
		by += words.length - 1;
		return ' ';
	});
	return { text: joined, placeOf: (offset) => offset + (lastBefore(shifts, offset)?.by ?? 0) };
});

/** Binary search for the last item that begins at or before an offset. A file may have thousands of items and of matches. */
function lastBefore<T extends { start: number }>(all: readonly T[], offset: number): T | undefined {
	let [low, high] = [0, all.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((all[middle]?.start ?? Infinity) <= offset) low = middle + 1;
		else high = middle;
	}
	return all[low - 1];
}
