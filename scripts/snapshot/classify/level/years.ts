import { sectionAt, splitSections, type Section } from '../sections.ts';
import { patternsIn } from '../word-lists.ts';

/** Least years of experience that words ask for, and the words. */
export interface Years {
	years: number;
	words: string;
	at: number;
}

const listed = patternsIn(new URL('years.yaml', import.meta.url), 'iu');
const inWords = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ');
/** More mentions than this are not a list of requirements. */
const mostMentions = 200;

/**
 * The years an advert asks for at least: the highest of its requirements, since “5+ years, 2 of them with ML” asks
 * for five. A wish among the requirements counts only where nothing is required, one under “Nice to have” never.
 * Null where it asks for none.
 */
export function readYears(text: string, sections: readonly Section[] = splitSections(text)): Years | null {
	const required: Years[] = [];
	const wishes: Years[] = [];
	const elsewhere: Years[] = [];
	let reach = -1;
	let lineOf = text.length;
	for (const match of text.matchAll(listed('asked', 'g')).take(mostMentions)) {
		const at = match.index;
		const end = at + match[0].length;
		const before = lastLine(text.slice(Math.max(0, at - 120), at));
		const after = firstLine(text.slice(end, end + 90));
		const least = match.groups?.['least']?.toLowerCase() ?? '';
		const years = least === 'twenty' ? 20 : inWords.indexOf(least) + 1 || Number(least);
		const isOfWork =
			listed('ofTrade').test(after) || listed('experience').test(`${match[0]} ${after} ${before.slice(-60)}`);
		const isOfCompany = listed('ofCompany').test(`${before.trimEnd()} @ ${after.slice(0, 25)}`);
		if (
			years > 25 ||
			!isOfWork ||
			listed('anyTrade').test(after) ||
			isOfCompany ||
			listed('forDegree').test(`${before}@${after}`)
		)
			continue;
		// “5 years, or 3 with a PhD”: alternatives of one sentence ask for what its first names.
		const isNear = at < reach && /\b(?:or|oder|ou)\b|;/iu.test(text.slice(at - Math.min(at, 90), at));
		const isAlternative =
			isNear || (/\bor,?\s(?:at least )?$/iu.test(before) && lineOf < at && !text.slice(lineOf, at).includes('\n'));
		reach = end + after.length;
		lineOf = at;
		if (isAlternative) continue;
		const found = { years, words: text.slice(at, end).trim(), at };
		const kind = sectionAt(sections, at);
		if (kind === 'company' || kind === 'boilerplate') elsewhere.push(found);
		else if (kind !== 'nice') {
			const isWished = listed('wished').test(before) || listed('wished').test(after.split(', with ')[0] ?? '');
			(isWished ? wishes : required).push(found);
		}
	}
	return most(required) ?? most(wishes) ?? most(elsewhere);
}

function most(found: readonly Years[]): Years | null {
	return found.reduce<Years | null>((best, next) => (best === null || next.years > best.years ? next : best), null);
}

function lastLine(text: string): string {
	return text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('•'), text.lastIndexOf('. ')) + 1);
}

function firstLine(text: string): string {
	const end = text.search(/\n|•|\. /u);
	return end < 0 ? text : text.slice(0, end);
}
