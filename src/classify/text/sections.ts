import type { SectionKind } from '#domain/detector.ts';
import { beforeColon, headings, inline, lineStarts, notice } from './sections-patterns.ts';

/** Characters `at` to `end` of the text. */
export interface Section {
	kind: SectionKind;
	at: number;
	end: number;
}

/** How much words of a section say about the work itself. */
export const sectionWeight: Record<SectionKind, number> = {
	duties: 1,
	role: 0.9,
	opening: 0.6,
	requirements: 0.4,
	nice: 0.15,
	company: 0.2,
	boilerplate: 0,
};

const bullet = /^\s*(?:[•*·◦▪●–—-]|\d{1,2}[.)])\s+/u;
const emptyItem = /^\s*[•*·◦▪●–—-][^\S\n]*\n\s*\n\s*/u;
/** A line; where a bullet stands alone on it, with the next line that holds anything. */
const lineFrom = /(?:[^\S\n]*[•*·◦▪●–—-][^\S\n]*\n\s*)?[^\n]*(?:\n|$)/uy;
// A line that holds one of these words this near its start is a notice as a whole.
const noticeReach = 2000;
/** A line that is most of the text is the advert itself, written in one piece. */
const wholeAdvert = 0.7;
/** A word that needs none behind it, so that what follows is no part of its sentence. */
const ownWord =
	/(?:^|\s)(?!(?:is|are|was|be|a|an|the|as|and|or|of|but|your|our|some|more|other|also)\s)[\p{Ll})]+ {1,3}$/u;
/** A longer line is no heading, and may hold some. */
const longLine = 120;
/** One longer than this is an advert, or much of one, that has lost its lines. */
const piece = 600;
/** Cuts an advert at its headings. Text before any heading is `opening`; an unknown heading changes nothing. */
export function splitSections(text: string): Section[] {
	const sections: Section[] = [];
	let kind: SectionKind = 'opening';
	const add = (next: SectionKind, at: number, end: number): void => {
		const last = sections.at(-1);
		if (last?.kind === next) last.end = end;
		else if (end > at) sections.push({ kind: next, at, end });
	};
	let at = 0;
	while (at < text.length) {
		lineFrom.lastIndex = at;
		const line = lineFrom.exec(text)?.[0] ?? text.slice(at);
		const end = at + line.length;
		const said = lineStarts.find(({ pattern }) => pattern.test(line))?.kind;
		// Some adverts go back to what they ask for without a heading.
		kind = headingKind(line) ?? (kind === 'boilerplate' && said === 'requirements' ? said : kind);
		const isNotice = line.length < text.length * wholeAdvert && notice.test(line.slice(0, noticeReach));
		let from = at;
		for (const cut of inlineHeadings(line)) {
			add(isNotice ? 'boilerplate' : kind, from, at + cut.at);
			kind = cut.kind;
			from = at + cut.at;
		}
		add(from === at && isNotice ? 'boilerplate' : lineKind(kind, said, line), from, end);
		at = end;
	}
	return sections;
}

/**
 * Among the duties, a line may still ask for something, and below what the company says of itself it may speak of the work; a list that
 * no heading announces is the work.
 */
function lineKind(kind: SectionKind, said: SectionKind | undefined, line: string): SectionKind {
	if (said === 'role') return kind === 'company' || kind === 'opening' ? said : kind;
	const isWork = kind === 'duties' || kind === 'opening' || kind === 'role';
	if (said !== undefined && isWork) return said;
	return kind === 'opening' && bullet.test(line) ? 'duties' : kind;
}

/** The kind of section at a place in the text; the sections are in order. */
export function sectionAt(sections: readonly Section[], at: number): SectionKind {
	let low = 0;
	let high = sections.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sections[middle]?.end ?? 0) > at) high = middle;
		else low = middle + 1;
	}
	return sections[low]?.kind ?? 'opening';
}

function headingKind(given: string): SectionKind | null {
	// A dash on a line of its own may be an item left empty above a heading.
	const line = given.replace(emptyItem, '');
	if (line.length > longLine || bullet.test(line)) return null;
	const announces = /(?::|\.\.\.|…)\s*$/u.test(line);
	const plain = line
		.trim()
		.replace(/^[^\p{L}\p{N}]+/u, '')
		.replace(/[^\p{L}\p{N})?]+$/u, '')
		.toLowerCase();
	const words = plain.split(/\s+/).length;
	if (line !== given && words > 1 && !announces) return null;
	if (plain === '' || plain.length > 80 || words > (announces ? 14 : 10)) return null;
	// A short sentence is not a heading, unless it announces what follows.
	if (/[.!]\s*$/.test(line) && !announces && words > 4) return null;
	const heading = plain.replace(/[?:]+$/, '');
	// “Bonus points (nice to have)”
	return matchHeading(heading) ?? matchHeading(heading.replace(/\s*\([^()]*\)$/, ''));
}

function matchHeading(plain: string): SectionKind | null {
	return headings.find(({ pattern }) => pattern.test(plain))?.kind ?? null;
}

function inlineHeadings(line: string): { at: number; kind: SectionKind }[] {
	const known = [...line.matchAll(inline)].flatMap(({ 0: words, index }) => {
		const kind = isHeading(words, line, index) ? matchHeading(words.toLowerCase()) : null;
		return kind ? [{ at: index, kind }] : [];
	});
	return line.length <= piece ? known : [...known, ...announced(line)].toSorted((a, b) => a.at - b.at);
}

/**
 * Whatever would be a heading on a line of its own, behind the end of a sentence and before a colon, but for notices: a place or a salary
 * says nothing of what follows.
 */
function announced(line: string): { at: number; kind: SectionKind }[] {
	return [...line.matchAll(beforeColon)].flatMap(({ 1: words = '', index }) => {
		const kind = matchHeading(words.toLowerCase());
		return kind === null || kind === 'boilerplate' ? [] : [{ at: index, kind }];
	});
}

/**
 * Whether words within a line are a heading that has lost its own: at the end of another, or in a long one before a colon or a list,
 * or in capitals before a sentence. A single word must stand behind the end of a sentence.
 */
function isHeading(words: string, line: string, at: number): boolean {
	const after = line.slice(at + words.length, at + words.length + 4);
	const isBehindEnd = /(?:^|[.!?;:•*)]\s{0,3})$/u.test(line.slice(Math.max(0, at - 4), at));
	const before = line.slice(0, at);
	// Without a point before it, it has more than one word: “… and write it up Nice to Have”.
	if (/^:?\s*$/.test(after) && /^Nice/.test(words) && ownWord.test(before)) return true;
	if (after.trim() === '') return /[\p{L})][.!?]\s{0,3}$/u.test(before) && /^\p{Lu}/u.test(words);
	if (line.length <= longLine) return false;
	if (/^(?:\s{0,2}:|\s*[•*]\s|\s+-\s)/u.test(after)) return isBehindEnd;
	return /^\p{Lu}/u.test(words) && /^\s{0,3}[\p{Lu}\p{N}]/u.test(after) && (isBehindEnd || words.includes(' '));
}
