import type { Problem } from '../../reporters/problem.ts';

import { positionOf, type ContentFile } from '../content-file.ts';
import { proseKinds } from '../kinds.ts';
import { NO_PROSE, proseOf, type Prose } from '../prose.ts';
import { perFile, problem } from '../rule.ts';

const MOST_WORDS = 60;
/** The Flesch–Kincaid grade from which a text is hard to read, and the words below which it says little. */
const HARDEST = 11;
const FEWEST_WORDS = 40;
/** Fields that are whole sentences. */
const SENTENCES = ['summary', 'caveat', 'purpose', 'description', 'note'];
/** Lists whose number changes without the sentence that counts them. */
const COUNTED = 'tracks|skills|levels|checks|kinds of employers?|flags|questions|drills|prompts';

/** Sentences are whole, short enough, and state no figure that nobody answers for. */
export const prose = perFile((file) => {
	if (file.kind === null) return [];
	const all = proseOf(file);
	const isProse = proseKinds.includes(file.kind);
	return [
		...all.flatMap((one) => [...breaksOff(file, one), ...unbalanced(file, one), ...reversed(file, one)]),
		...(isProse ? all.flatMap((one) => [...long(file, one), ...figures(file, one), ...counts(file, one)]) : []),
		...(isProse ? hard(file, all) : []),
	];
});

const warn = (file: ContentFile, at: number, rule: string, says: string, todo: string): Problem =>
	problem(file, positionOf(file, at), { rule, severity: 'warning', says, todo });

function breaksOff(file: ContentFile, { text, start, of, field }: Prose): Problem[] {
	const isWhole = of === 'field' ? !SENTENCES.includes(field) : of !== 'paragraph';
	const end = of === 'field' ? text.replace(/['"]$/, '') : text;
	if (isWhole || end.trim() === '' || /[.!?:;…)”’"\uFFFC]\s*$/.test(end)) return [];
	const at = start + end.trimEnd().length - 1;
	const says = `The ${of === 'field' ? `field \`${field}\`` : 'paragraph'} ends without a full stop.`;
	return [
		{
			...warn(file, at, 'content/breaks-off', says, 'End the sentence; is a part of it lost?'),
			severity: of === 'field' ? 'warning' : 'error',
		},
	];
}

const PAIRS = [
	['“', '”'],
	['(', ')'],
] as const;

function unbalanced(file: ContentFile, { text, start, of }: Prose): Problem[] {
	if (of === 'cell') return [];
	return PAIRS.flatMap(([open, close]) => {
		const [opened = 0, closed = 0] = [open, close].map((one) => text.split(one).length - 1);
		// An enumeration, “a)”, opens nothing.
		if (opened === closed || /(?:^|\s)[a-z\d]\)/.test(text)) return [];
		const at = opened > closed ? text.lastIndexOf(open) : text.indexOf(close);
		const says = `“${opened > closed ? open : close}” stands alone: its other half is missing.`;
		return warn(
			file,
			start + at,
			'content/punctuation',
			says,
			`Write “${opened > closed ? close : open}” where it belongs.`,
		);
	});
}

const NUMBER = String.raw`\$?(\d[\d,]*(?:\.\d+)?)[kK%]?`;
const RANGE = new RegExp(
	String.raw`(?<![\d.,–/-])${NUMBER}(?:–|-)${NUMBER}(?![\d–/-])|\bbetween ${NUMBER} and ${NUMBER}|(?<!from )(?<![\d.,–/-])${NUMBER} to ${NUMBER} (?:weeks|months|years|days|hours)\b`,
	'g',
);

function reversed(file: ContentFile, { text, start, of }: Prose): Problem[] {
	return [...text.matchAll(RANGE)].flatMap((match) => {
		const [from = 0, to = 0] = match
			.slice(1)
			.filter(Boolean)
			.map((one) => Number(one.replaceAll(',', '')));
		if (from <= to || of === 'heading') return [];
		return warn(
			file,
			start + match.index,
			'content/reversed-range',
			`“${match[0]}” runs from the larger figure to the smaller.`,
			'Write the smaller first.',
		);
	});
}

const sentencesOf = (text: string) => text.matchAll(/[^\s.!?][^.!?]*(?:[.!?](?!\s|$)[^.!?]*)*/g);
const wordsOf = (text: string) => text.replaceAll(/\uFFFC+/g, ' x ').match(/[\p{L}\p{N}$]\S*/gu) ?? [];

function long(file: ContentFile, { text, start, of }: Prose): Problem[] {
	if ((of !== 'paragraph' && of !== 'field') || text.length < 2 * MOST_WORDS) return [];
	return [...sentencesOf(text)].flatMap(({ 0: sentence, index }) => {
		const { length } = wordsOf(sentence);
		if (length <= MOST_WORDS) return [];
		return warn(
			file,
			start + index,
			'content/long-sentence',
			`The sentence has ${length} words.`,
			`Make two or three of it; ${MOST_WORDS} are too many to keep in mind.`,
		);
	});
}

function hard(file: ContentFile, all: Prose[]): Problem[] {
	const paragraphs = all.filter(({ of }) => of === 'paragraph');
	const text = paragraphs.map((one) => one.text.replaceAll(NO_PROSE, ' ')).join('\n');
	const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
	const sentences = text.split(/[.!?:;][”’")]*\s+/).filter((one) => /\p{L}\s+\p{L}/u.test(one)).length;
	if (words.length < FEWEST_WORDS || sentences === 0) return [];
	const grade =
		0.39 * (words.length / sentences) +
		11.8 * (words.reduce((sum, word) => sum + syllables(word), 0) / words.length) -
		15.59;
	if (grade <= HARDEST) return [];
	return [
		warn(
			file,
			paragraphs[0]?.start ?? 0,
			'content/reading-grade',
			`The text takes ${Math.round(grade)} years of school to read; ${HARDEST} are enough.`,
			'Write shorter sentences, and shorter words where there are any.',
		),
	];
}

const syllables = (word: string): number =>
	Math.max(
		1,
		word
			.toLowerCase()
			.replace(/(?:e|es|ed)$/, '')
			.match(/[aeiouy]+/g)?.length ?? 1,
	);

const WHO =
	'adverts|ads|companies|employers|engineers|developers|teams|organi[sz]ations|firms|respondents|people|candidates|jobs|listings|postings|posts|practitioners|professionals|those asked|projects|start-?ups|businesses|managers|graduates|juniors|seniors|hires|offers|enterprises|models in production';
const SHARE = String.raw`\d[\d.,]*(?:%| per ?cent)`;
const PAY = String.raw`\$\d[\d,]*(?:k|,000)\b`;
const FIGURE = new RegExp(
	[
		String.raw`${SHARE}[^.;]{0,30}\b(?:${WHO})\b`,
		String.raw`\b(?:most|all) (?:${WHO})[^.;]{0,20} \(${SHARE}`,
		String.raw`\b(?:\d[\d,]*|one|two|three|four|nine|half) (?:of|in|out of) (?:the |our |its |every )?(?:\d[\d,]*|three|four|five|ten|all) (?:\w+ )?(?:${WHO})\b`,
		String.raw`${PAY}(?=[^.]*\b(?:salar|median|base|a year|per year|quartile|earn|paid))`,
		String.raw`\b(?:salar\w+|median|base|earns?|pays)\b[^.]{0,60}${PAY}`,
		String.raw`\b(?:${WHO})\b[^.]{0,20}\b(?:pay|paid|earn|charge|offer)\b[^.]{0,30}\$\d[\d,]*`,
		String.raw`\b(?:surveys?|study|studies)\b[^.]*${SHARE}`,
	].join('|'),
	'i',
);
/** Words by which a writer owns a figure, or says that it is made up. */
const OWNED =
	/\b(?:we|our|us|say|suppose|assum\w+|imagine|invented|made[- ]up|for example|estimate\w*|if|yours?|belongs)\b|[=×]/i;
const MARK = /<(?:Cite|Claim|Judgement|Band|Weeks|Count)\b|\]\(/;

function figures(file: ContentFile, { text, start, of }: Prose): Problem[] {
	// Exercises make up their figures.
	const isInvented = file.kind === 'drill' || file.kind === 'prompt';
	const [figure, at] = of === 'paragraph' && !isInvented ? [FIGURE.exec(text)?.[0], text.search(FIGURE)] : [];
	if (figure === undefined || at === undefined || OWNED.test(text)) return [];
	if (MARK.test(file.text.slice(start, start + text.length)) || isWithin(file, start, ['Claim', 'Judgement']))
		return [];
	const says = `Nobody answers for the figure “${figure.replaceAll(/\s+/g, ' ').replaceAll(NO_PROSE, '')}”.`;
	const todo = 'Name its source with `<Cite source="…" />` in this paragraph, or set it in `<Judgement>…</Judgement>`.';
	return [warn(file, start + at, 'content/figure', says, todo)];
}

function isWithin({ nodes }: ContentFile, offset: number, names: string[]): boolean {
	return nodes.some(
		(node) =>
			'name' in node &&
			names.includes(String(node.name)) &&
			(node.position?.start.offset ?? Infinity) < offset &&
			(node.position?.end.offset ?? 0) > offset,
	);
}

const TYPED = new RegExp(
	String.raw`\b(?:(?:the|this) (?:role|guide|page)['’]s|(?:guide|page|role) has|all(?: of)?(?: the| its)?|(?:split|sort)(?:s|ed)?(?: it| the work| them)? into|(?:these|the|its)) (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+) (?:${COUNTED})\b(?! (?:you|above|that|on|and|of|with|in|at|together|it|which|as)\b)`,
	'gi',
);

function counts(file: ContentFile, { text, start, of }: Prose): Problem[] {
	if (of === 'field' || file.role === null) return [];
	return [...text.matchAll(TYPED)].map(({ 0: counted, index }) =>
		warn(
			file,
			start + index,
			'content/typed-count',
			`“${counted}” is typed, and stays when one is added.`,
			'Write `<Count of="tracks" />`, with what is counted, or no number.',
		),
	);
}
