import type { SectionKind } from '#domain/detector.ts';
import { beforeColon, headings, inline, lineStarts, notice } from './sections-patterns.ts';

/** Characters `at` to `end` of the text. */
export interface Section {
	kind: SectionKind;
	at: number;
	end: number;
}

/** How much the words of a section say about the work. */
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
/** A line. If it is just a bullet, the next line with text belongs to it. */
const lineFrom = /(?:[^\S\n]*[•*·◦▪●–—-][^\S\n]*\n\s*)?[^\n]*(?:\n|$)/uy;
// A line with a word for a notice within this many characters of its start is a notice as a whole.
const noticeReach = 2000;
/** A line with at least this share of the text is not a notice but the whole advert in one line. */
const wholeAdvert = 0.7;
/** A word that does not need another after it, so a heading may follow. */
const ownWord =
	/(?:^|\s)(?!(?:is|are|was|be|a|an|the|as|and|or|of|but|your|our|some|more|other|also)\s)[\p{Ll})]+ {1,3}$/u;
/** A longer line is not a heading, but may contain some. */
const longLine = 120;
/** A longer line is an advert, or much of one, that lost its line breaks. */
const piece = 600;
/** Splits an advert at its headings. Text before the first heading is `opening`; unknown headings are ignored. */
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
		const startKind = lineStarts.find(({ pattern }) => pattern.test(line))?.kind;
		// Some adverts return to requirements without a heading.
		kind = headingKind(line) ?? (kind === 'boilerplate' && startKind === 'requirements' ? startKind : kind);
		const isNotice = line.length < text.length * wholeAdvert && notice.test(line.slice(0, noticeReach));
		let from = at;
		for (const cut of inlineHeadings(line)) {
			add(isNotice ? 'boilerplate' : kind, from, at + cut.at);
			kind = cut.kind;
			from = at + cut.at;
		}
		add(from === at && isNotice ? 'boilerplate' : lineKind(kind, startKind, line), from, end);
		at = end;
	}
	return sections;
}

/**
 * The kind of a line, given its section and what its beginning suggests. A line among the duties may state a requirement, and a
 * line in the company’s description may be about the work; a list without a heading is about the work.
 */
function lineKind(kind: SectionKind, startKind: SectionKind | undefined, line: string): SectionKind {
	if (startKind === 'role') return kind === 'company' || kind === 'opening' ? startKind : kind;
	const isWork = kind === 'duties' || kind === 'opening' || kind === 'role';
	if (startKind !== undefined && isWork) return startKind;
	return kind === 'opening' && bullet.test(line) ? 'duties' : kind;
}

/** The kind of the section at a position; sections must be sorted. */
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
	// A line with just a dash may be an empty list item above a heading.
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
	// A short sentence is not a heading, unless it announces a list.
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
 * Headings within a line: words after the end of a sentence and before a colon that would be a heading on their own line. Notices
 * are ignored: a place or a salary says nothing about what follows.
 */
function announced(line: string): { at: number; kind: SectionKind }[] {
	return [...line.matchAll(beforeColon)].flatMap(({ 1: words = '', index }) => {
		const kind = matchHeading(words.toLowerCase());
		return kind === null || kind === 'boilerplate' ? [] : [{ at: index, kind }];
	});
}

/**
 * Whether words within a line are a heading that lost its line break: at the end of another line, or in a long line before a
 * colon or a list, or in capitals before a sentence. A single word must follow the end of a sentence.
 */
function isHeading(words: string, line: string, at: number): boolean {
	const after = line.slice(at + words.length, at + words.length + 4);
	const isBehindEnd = /(?:^|[.!?;:•*)]\s{0,3})$/u.test(line.slice(Math.max(0, at - 4), at));
	const before = line.slice(0, at);
	// Without a full stop before it, a heading needs more than one word: “… and write it up Nice to Have”.
	if (/^:?\s*$/.test(after) && /^Nice/.test(words) && ownWord.test(before)) return true;
	if (after.trim() === '') return /[\p{L})][.!?]\s{0,3}$/u.test(before) && /^\p{Lu}/u.test(words);
	if (line.length <= longLine) return false;
	if (/^(?:\s{0,2}:|\s*[•*]\s|\s+-\s)/u.test(after)) return isBehindEnd;
	return /^\p{Lu}/u.test(words) && /^\s{0,3}[\p{Lu}\p{N}]/u.test(after) && (isBehindEnd || words.includes(' '));
}
