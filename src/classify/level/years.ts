import type { Detected } from '../reading.ts';
import type { AdvertText } from '../advert.ts';
import { quote } from '../quotes.ts';
import { sectionAt, type Section } from '../text/sections.ts';
import * as patterns from './years-patterns.ts';

/** A number of years of work in a text, and the words around it on its line. */
interface Mention {
	years: number;
	words: string;
	at: number;
	end: number;
	before: string;
	after: string;
}

/** How strongly a mention asks for the years. Only mentions of the first weight that occurs are used. */
const weights = ['required', 'wished', 'elsewhere'] as const;
type Weight = (typeof weights)[number];

const inWords = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ');
/** A text with more mentions is not a list of requirements. */
const maxMentions = 200;
/** More years than this are not a requirement. */
const maxYears = 25;
/** How many characters before and after the years we look at. */
const ahead = 120;
const behind = 90;

/**
 * The minimum years of experience that an advert asks for. The highest requirement counts: “5+ years, 2 of them with ML” asks for
 * five. Preferred years count only if none are required, and those under “Nice to have” only if there are no others. Null if it
 * asks for none.
 */
export function readYears(advert: AdvertText): Detected<number> | null {
	const mentions = mentionsIn(advert);
	const byWeight = Map.groupBy(mentions, (mention) => weightOf(mention, advert));
	const counted = weights.map((weight) => byWeight.get(weight)).find((found) => found !== undefined);
	const [highest] = (counted ?? []).toSorted((a, b) => b.years - a.years);
	if (highest === undefined) return null;
	return { value: Math.floor(highest.years), evidence: [quote(highest.words, 'text', highest.at, 'level/years')] };
}

function weightOf({ at, before, after }: Mention, advert: AdvertText): Weight | null {
	const { sections } = advert;
	const kind = sectionAt(sections, at);
	if (patterns.niceLine.test(before)) return null;
	if (kind === 'nice') return isOnlyList(at, advert) ? 'wished' : null;
	if (kind === 'company' || kind === 'boilerplate') return 'elsewhere';
	if (isOfIdeal(advert.text.text, at)) return 'wished';
	// “(AWS preferred)” is a preference for AWS, not for the years.
	const [untilAside = ''] = after.replace(patterns.ownWish, '').split(', with ');
	return patterns.wished.test(before) || patterns.wished.test(untilAside) ? 'wished' : 'required';
}

/**
 * Whether a mention is under a heading such as “What will our ideal candidate have?”, in an advert that has a separate list of
 * must-haves.
 */
function isOfIdeal(text: string, at: number): boolean {
	const musts = [...text.matchAll(patterns.mustHaveHeading)].map(({ index }) => index);
	const ideals = [...text.matchAll(patterns.idealHeading)].map(({ index }) => index).filter((one) => one < at);
	const last = ideals.at(-1);
	return last !== undefined && musts.length > 0 && !musts.some((one) => one > last && one < at);
}

/** Whether preferences are the only list in the advert: “Desired skills” after the duties, and no requirements. */
function isOnlyList(at: number, { text: { text }, sections }: AdvertText): boolean {
	const kinds = new Set(sections.map(({ kind }) => kind));
	const section = text.slice(sections.find(({ end }) => end > at)?.at, at);
	if (patterns.preferredExperience.test(section)) return true;
	return !kinds.has('requirements') && kinds.has('duties') && patterns.preferredList.test(section);
}

/** All mentions of years of work, except alternatives to the previous mention: “5 years, or 3 with a PhD”. */
function mentionsIn({ text: { text: given }, sections }: AdvertText): Mention[] {
	const text = given.replace(/[\u2010-\u2012]/g, '-');
	const mentions: Mention[] = [];
	let last: Mention | null = null;
	for (const match of text.matchAll(patterns.asked).take(maxMentions)) {
		const mention = mentionAt(text, match, sections);
		if (!isOfWork(mention)) continue;
		if (last === null || !isAlternative(text, mention, last)) mentions.push(mention);
		last = mention;
	}
	return mentions;
}

function mentionAt(text: string, match: RegExpExecArray, sections: readonly Section[]): Mention {
	const at = match.index;
	const section = sections.find(({ end }) => end > at);
	const end = at + match[0].length;
	const least = numberOf(match.groups?.['least'] ?? match.groups?.['couple'] ?? '');
	const months = numberOf(match.groups?.['months'] ?? '');
	return {
		years: months > 0 ? months / 12 : least,
		words: match[0],
		at,
		end,
		before: lastLine(text.slice(Math.max(0, section?.at ?? 0, at - ahead), at)),
		after: firstLine(text.slice(end, end + behind)),
	};
}

/** Parses a number in digits or words; 0 if there is none. */
function numberOf(written: string): number {
	const word = written.toLowerCase();
	const inTens = { 'couple of': 2, שנתיים: 2, twenty: 20, 'twenty-four': 24, 'thirty-six': 36 }[word];
	return inTens ?? (inWords.indexOf(word) + 1 || Number(word));
}

function isOfWork({ years, words, before, after }: Mention): boolean {
	if (years > maxYears || (/-year/i.test(words) && patterns.ofStudy.test(after))) return false;
	const isWork =
		patterns.ofTrade.test(after) ||
		patterns.experience.test(`${words} ${after} ${before.slice(-60)}`) ||
		(!/-year/i.test(words) && patterns.done.test(after)) ||
		patterns.aside.test(`${before.slice(-20)}${words}${after.slice(0, 12)}`);
	if (!isWork || patterns.anyTrade.test(after) || patterns.ceiling.test(before) || patterns.ceilingBehind.test(after))
		return false;
	// `@` stands for the years.
	if (patterns.inSeveralTrades.test(`${before}@${after}`)) return true;
	const near = before.trimEnd().replace(patterns.ofApplicant, '');
	if (patterns.ofCompany.test(`${near} @ ${after.slice(0, 25)}`)) return false;
	return !patterns.forDegree.test(`${before}@${after}`);
}

/** Whether a mention is an alternative to the previous one in its sentence. If so, only the first counts. */
function isAlternative(text: string, { at, before }: Mention, last: Mention): boolean {
	const isNear = at < last.end + last.after.length;
	if (isNear && /\b(?:or|oder|ou)\b|;/iu.test(text.slice(Math.max(0, at - behind), at))) return true;
	const isOnLine = !text.slice(last.at, at).includes('\n');
	return isOnLine && /\bor,?\s(?:at least )?$/iu.test(before);
}

function lastLine(text: string): string {
	return text.slice(Math.max(...['\n', '•', '. ', '! ', '? ', ' * '].map((mark) => text.lastIndexOf(mark))) + 1);
}

function firstLine(text: string): string {
	// “5+ years” and “of experience” may be on two lines.
	const line = text.replace(/^\s*\n\s*(?=of |in |building |working )/, ' ');
	const end = line.search(/\n|•|\. /u);
	return end < 0 ? line : line.slice(0, end);
}
