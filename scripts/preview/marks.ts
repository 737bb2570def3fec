import { sentenceAround } from './sentence.ts';

/** The position of a problem that the panel underlines on the page. */
export interface Mark {
	/** Identifies the problem. */
	key: string;
	file: string;
	line: number;
	severity: 'error' | 'warning';
	/** What is wrong and what to do, in whole sentences. */
	message: string;
	/** The first words at the position, as readers see them. */
	words: string;
}

/** Underlines the sentence of each mark, or its whole block if the words are not found. Returns the blocks by problem key. */
export function underline(marks: readonly Mark[], parts: readonly (readonly [part: Element, place: string])[]) {
	const ranges = { error: new Highlight(), warning: new Highlight() };
	ranges.error.priority = 1;
	const blocks = new Map<string, HTMLElement>();
	for (const block of document.querySelectorAll<HTMLElement>('[data-preview-title]')) {
		delete block.dataset['previewTitle'];
		block.removeAttribute('title');
	}
	for (const mark of marks) {
		const block = blockOf(mark) ?? partOf(mark, parts);
		if (!block) continue;
		blocks.set(mark.key, block);
		ranges[mark.severity].add(rangeOf(block, mark.words));
		block.title = [block.title, mark.message].filter(Boolean).join('\n');
		block.dataset['previewTitle'] = '';
	}
	for (const [severity, range] of Object.entries(ranges)) CSS.highlights.set(`preview-${severity}`, range);
	return blocks;
}

/** Whether the words of a mark are still in its block. After a save they may be gone, while the new check is still running. */
export const isStillThere = (mark: Mark): boolean =>
	sentenceAround(blockOf(mark)?.textContent ?? '', mark.words) !== null;

/** The style of the underlines, which is added to the page once. */
export const markStyle = `
	::highlight(preview-error) { text-decoration: underline wavy #d00000; background-color: #ffe3e3; color: #222; }
	::highlight(preview-warning) { text-decoration: underline wavy #9a6a00; background-color: #fff3c4; color: #222; }
`;

/** The innermost block of the page that comes from the line. */
function blockOf({ file, line }: Mark): HTMLElement | undefined {
	const found = [...document.querySelectorAll<HTMLElement>(`[data-at^="${CSS.escape(file)}:"]`)].flatMap((block) => {
		const [start = 0, end = 0] = (block.dataset['at'] ?? '')
			.slice(file.length + 1)
			.split('-')
			.map(Number);
		return start <= line && line <= end ? [{ block, lines: end - start }] : [];
	});
	return found.toSorted((a, b) => a.lines - b.lines)[0]?.block;
}

/** The part of the page that is filled from the list entry with this line: the last entry that begins at or above it. */
function partOf({ file, line }: Mark, parts: readonly (readonly [part: Element, place: string])[]) {
	const lineOf = (place: string) => Number(place.slice(file.length + 1));
	const above = parts.filter(([, place]) => place.startsWith(`${file}:`) && lineOf(place) <= line);
	const part = above.toSorted(([, a], [, b]) => lineOf(b) - lineOf(a))[0]?.[0];
	return part instanceof HTMLElement ? part : undefined;
}

function rangeOf(block: HTMLElement, words: string): Range {
	const range = document.createRange();
	range.selectNodeContents(block);
	const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
		node.parentElement?.closest('[data-preview-edit]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
	);
	const texts: Text[] = [];
	while (walker.nextNode()) texts.push(walker.currentNode as Text);
	const sentence = sentenceAround(texts.map(({ data }) => data).join(''), words);
	if (!sentence) return range;
	let passed = 0;
	const [start, end] = sentence;
	for (const text of texts) {
		if (passed <= start && start < passed + text.length) range.setStart(text, start - passed);
		if (passed < end && end <= passed + text.length) range.setEnd(text, end - passed);
		passed += text.length;
	}
	return range;
}
