import { childrenOf, wordsOfNode } from '#mdx/tree.ts';
import type { Finding } from '../../../lint/rule.ts';
import { fieldsOf, isRecord } from '../../content.ts';
import type { ContentFile } from '../../content-file.ts';
import { TENS, UP_TO_NINETEEN } from '../../number-words.ts';
import { proseText } from '../../prose.ts';
import { at, type ContentRule } from '../../rule.ts';

/** Those that prose writes out. */
const NUMBERS = UP_TO_NINETEEN.slice(0, 13);
const NUMBER = NUMBERS.slice(2).join('|');

/** A text counts what it names, and has as many; the weeks of a plan follow each other. */
export const miscount: ContentRule = {
	id: 'content/miscount',
	severity: 'error',
	title: 'A text counts otherwise than it names',
	help: `
		“All five guides: MLOps, ML, data, DevOps, data platform and SRE” names six. So does a sentence such as “There are three ways:” above a list of four. Correct the number, or what is named.

		The weeks of a plan follow each other: after “Weeks 9–16” come “Weeks 17–24”, and the last is no later than the \`weeks\` of the fields.
	`,
	content: ({ files }) => guidesOf(files),
	file: (file) => [
		...numbered(file),
		...sumsOf(file),
		...namedInSentence(file),
		...namedByEmphasis(file),
		...namedInList(file),
		...weeksOf(file),
	],
};

const told = (number: string, count: number) => ({
	says: `“${number}” is said, and ${NUMBERS[count] ?? count} are named.`,
	todo: 'Correct the number, or what is named.',
});

/** “All seven guides”, of which there are six. */
function guidesOf(files: readonly ContentFile[]): Finding[] {
	const count = files.filter(({ kind }) => kind === 'role').length;
	return files.flatMap((file) =>
		count < 2 || file.kind !== 'page'
			? []
			: [...proseText(file).text.matchAll(ALL)].flatMap(({ index, 0: words, 1: number = '' }) =>
					NUMBERS.indexOf(number.toLowerCase()) === count
						? []
						: [
								{
									...at(file, index),
									says: `“${words}” is said, and there are ${NUMBERS[count] ?? count}.`,
									todo: 'Correct the number.',
								},
							],
				),
	);
}

const ALL = new RegExp(String.raw`\ball (${NUMBER}) (?:role )?(?:guides|roles)\b`, 'giu');

/** A list that counts its items itself counts on. */
function numbered({ nodes, text, ...file }: ContentFile): Finding[] {
	return nodes.flatMap((node): Finding[] => {
		if (node.type !== 'list' || !node.ordered) return [];
		const items = node.children.map((item) => ({
			item,
			number: Number(/^\s*(\d+)/.exec(text.slice(item.position?.start.offset))?.[1] ?? NaN),
		}));
		if (items.every(({ number }) => number === items[0]?.number)) return [];
		const wrong = items.find(({ number }, index) => index > 0 && number !== (items[index - 1]?.number ?? 0) + 1);
		if (!wrong) return [];
		const says = `The item is numbered ${wrong.number}, which does not follow the one above it.`;
		return [{ ...at({ ...file, nodes, text }, wrong.item), says, todo: 'Count on from the item above.' }];
	});
}

/** “38 rows: platform engineers (14), … and cloud engineers (2)”, “63 staff, 47 senior, none junior, of 156” */
const PARTS =
	/(?<![\d.,$€£])(\d[\d,]*) [^.:;()\uFFFE]{3,60}: ((?:[^.;()\uFFFE:]{2,60} \(\d[\d,]*\)(?:, and |, | and )?){3,})/gu;
const PARTS_OF = /: ((?:(?:\d[\d,]*|none) [^.,:;\uFFFE]{2,40}, ){3,})of (\d[\d,]*) /gu;

/** “Of 95 such titles 36 are senior, 23 staff and 36 have no level”: the last are those of which none of the others holds. */
const OF_WHOLE =
	/\bOf (?:the |these )?(\d[\d,]*) (?:\p{L}+ ){1,3}?,? ?((?:\d[\d,]* [^.,:;\d\uFFFE]{2,50}, ){1,4}\d[\d,]* [^.,:;\d\uFFFE]{2,50},? and \d[\d,]* (?:have|name|state|give|say) (?:no|none|neither|nothing)\b)/gu;

function sumsOf(file: ContentFile): Finding[] {
	const { text } = proseText(file);
	const found = [
		...[...text.matchAll(PARTS)].map(({ index, 1: all = '', 2: parts = '' }) => ({
			index,
			all,
			parts: parts.match(/(?<=\()\d[\d,]*/g),
		})),
		...[...text.matchAll(PARTS_OF)].map(({ index, 1: parts = '', 2: all = '' }) => ({
			index,
			all,
			parts: parts.match(/(?<=^|, )\d[\d,]*(?= )/g),
		})),
	];
	const whole = [...text.matchAll(OF_WHOLE)].map(({ index, 1: all = '', 2: parts = '' }) => ({
		index,
		all,
		parts: parts.match(/(?<=^|, | and )\d[\d,]*(?= )/g),
	}));
	return [...found, ...whole].flatMap(({ index, all, parts }) => {
		const sum = (parts ?? []).reduce((total, part) => total + Number(part.replaceAll(',', '')), 0);
		if (sum === Number(all.replaceAll(',', ''))) return [];
		const says = `The parts make ${sum}, and ${all} are said.`;
		return [
			{
				...at(file, index),
				says,
				todo: 'Correct the one that is mistyped; where parts overlap or are left out, say so.',
			},
		];
	});
}

/** What may stand behind a number without being what is counted: “four minutes: …” */
const NO_THINGS = String.raw`(?!(?:\p{L}+ ){0,2}(?:seconds|minutes|hours|days|weeks|months|years|tenths|times|per|percent)\b)`;
const SENTENCE = new RegExp(
	String.raw`\b(${NUMBER}) ${NO_THINGS}\p{L}+(?: \p{L}+){0,2}: ([^.:;\uFFFE\uFFFC]{3,300})(?=[.\uFFFE])`,
	'giu',
);

/** “five guides: a, b and c”, where one is missing or too many; a list of long parts is no list of names. */
function namedInSentence(file: ContentFile): Finding[] {
	return [...proseText(file).text.matchAll(SENTENCE)].flatMap(({ index, 1: number = '', 2: list = '' }) => {
		const parts = list.split(/,\s+/);
		const last = parts.at(-1) ?? '';
		// “a, b, and c or d” names three, “a, b and c” as well.
		const names = /^(?:and|or)\s/.test(last) ? parts : [...parts.slice(0, -1), ...last.split(/\s+(?:and|or)\s+/)];
		const isPlain =
			parts.length > 1 &&
			(names === parts || names.length === parts.length + 1) &&
			parts.slice(0, -1).every((part) => !/\s(?:and|or)\s/.test(part)) &&
			names.every((name) => name.trim().split(/\s+/).length <= 4);
		const away = names.length - NUMBERS.indexOf(number.toLowerCase());
		return isPlain && Math.abs(away) === 1 ? [{ ...at(file, index), ...told(number, names.length) }] : [];
	});
}

const EMPHASISED = new RegExp(
	String.raw`\b(${NUMBER}) (?:\p{Ll}+ )?\p{Ll}+s\. ((?:\uFDD0[^\uFDD1]+\uFDD1[^.\uFDD0]+\. ?){2,})(?!\uFDD0)`,
	'giu',
);

/** “One of three origins. *Editorial* means …. *Cited* means …. *Measured* means ….” */
function namedByEmphasis(file: ContentFile): Finding[] {
	return file.nodes.flatMap((node): Finding[] => {
		if (node.type !== 'paragraph' || !node.children.some(({ type }) => type === 'emphasis' || type === 'strong'))
			return [];
		const words = node.children
			.map((child) =>
				child.type === 'emphasis' || child.type === 'strong' ? `\uFDD0${wordsOfNode(child)}\uFDD1` : wordsOfNode(child),
			)
			.join('');
		return [...words.matchAll(EMPHASISED)].flatMap(({ 1: number = '', 2: named = '' }) => {
			const count = named.split('\uFDD0').length - 1;
			return NUMBERS.indexOf(number.toLowerCase()) === count ? [] : [{ ...at(file, node), ...told(number, count) }];
		});
	});
}

/** A sentence that ends in a colon, or a heading, with a number of things, and the list below it. */
function namedInList(file: ContentFile): Finding[] {
	return file.nodes.map(childrenOf).flatMap((children) =>
		children.flatMap((list, index): Finding[] => {
			const above = children[index - 1];
			if (list.type !== 'list' || (above?.type !== 'paragraph' && above?.type !== 'heading')) return [];
			const words = wordsOfNode(above).trim();
			const last = words.split(/[.!?] /).at(-1) ?? '';
			// “It has origins: two”
			const [, behind] = new RegExp(String.raw`\p{L}s: (${NUMBER})[.:]?$`, 'iu').exec(last) ?? [];
			if (above.type === 'paragraph' && !words.endsWith(':') && behind === undefined) return [];
			const [, number = behind] =
				new RegExp(String.raw`\b(${NUMBER}) (?:\p{L}+ ){0,4}\p{L}+s\b`, 'iu').exec(last) ?? [];
			const count = list.children.length;
			if (number === undefined || NUMBERS.indexOf(number.toLowerCase()) === count) return [];
			return [{ ...at(file, above), ...told(number, count) }];
		}),
	);
}

const WEEKS = /(?<=^|[\n\uFFFE\uFFFC])Weeks? (\d+)(?:(?:–|-| to )(\d+))?(?=[:. ,\uFFFC])/gu;

function weeksOf(file: ContentFile): Finding[] {
	const spans = [...proseText(file).text.matchAll(WEEKS)].map(({ 0: words, 1: from = '', 2: to = from, index }) => ({
		words,
		index,
		from: Number(from),
		to: Number(to),
	}));
	const said = weeksSaid(file, spans);
	const { weeks } = fieldsOf(file);
	const most = file.kind === 'move' && isRecord(weeks) && typeof weeks['to'] === 'number' ? weeks['to'] : Infinity;
	const found = spans.flatMap(({ words, index, from, to }, place): Finding[] => {
		const before = spans[place - 1];
		if (before && from !== before.to + 1) {
			const says = `“${words}” does not follow “${before.words}”.`;
			return [{ ...at(file, index), says, todo: `Begin with week ${before.to + 1}, or correct the one before.` }];
		}
		if (to <= most) return [];
		const says = `“${words}” goes on after the ${most} weeks that the fields give as the most.`;
		return [{ ...at(file, index), says, todo: 'Correct one of the two.' }];
	});
	return [...found, ...said];
}

const SAID = /\b([a-z]+(?:-[a-z]+)?|\d+) weeks\b/giu;

/** `twenty-four` as 24; `null` of a word that is no number, such as `four-day`. */
function numberOf(words: string): number | null {
	if (/^\d+$/.test(words)) return Number(words);
	const [first = '', second = 'zero'] = words.toLowerCase().split('-');
	const ten = TENS.indexOf(first);
	const small = UP_TO_NINETEEN.indexOf(ten < 0 ? words.toLowerCase() : second);
	if (small < 0) return null;
	return ten < 0 ? small || null : 20 + 10 * ten + small;
}

/** The paragraph above a plan says for how many weeks it is. */
function weeksSaid(file: ContentFile, spans: readonly { index: number; to: number }[]): Finding[] {
	const [first, last] = [spans[0], spans.at(-1)];
	if (!first || !last || spans.length < 2) return [];
	const { text, at: proseAt } = proseText(file);
	const above = text.slice(0, first.index).replace(/[^\p{L}]+$/u, '');
	const { start, text: paragraph } = proseAt(above.length - 1);
	const said = [...paragraph.matchAll(SAID)].flatMap(({ 1: words = '', index }) => {
		const number = numberOf(words);
		return number === null ? [] : [{ words, number, index }];
	});
	const [wrong] = said.toSorted((a, b) => b.number - a.number);
	if (!wrong || said.some(({ number }) => number === last.to) || /\byear\b/.test(paragraph)) return [];
	const says = `“${wrong.words} weeks” is said, and the plan below ends with week ${last.to}.`;
	return [{ ...at(file, start + wrong.index), says, todo: 'Correct one of the two.' }];
}
