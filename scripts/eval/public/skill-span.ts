import { z } from 'zod';
import type { Vocabulary } from '#domain/vocabulary.ts';
import { parseAdvert } from '#classify/advert.ts';
import { findTerms, hitsOf } from '#classify/phrases/found.ts';
import { figure, share } from '../measure.ts';
import { UnusableSet, type PublicSet } from './set.ts';

/** A line of CoNLL: a word, whether it is of a skill, and whether of knowledge, the layer that holds the names of tools. */
const LabelledWord = z.tuple([
	z.string().min(1),
	z.enum(['O', 'B-Skill', 'I-Skill']),
	z.enum(['O', 'B-Knowledge', 'I-Knowledge']),
]);

/** Characters `at` to `end` of an advert that a reader called knowledge. */
interface Span {
	at: number;
	end: number;
}

interface LabelledAdvert {
	text: string;
	spans: Span[];
}

export const skillSpan: PublicSet = {
	name: 'SkillSpan',
	folder: 'SkillSpan',
	files: ['data/Skills/skillspan_tech_test.conll'],
	repository: 'https://github.com/kris927b/SkillSpan',
	credit:
		'Zhang, Jensen, Sonniks and Plank, SkillSpan: Hard and Soft Skill Extraction from English Job Postings (NAACL 2022), MIT; commit 023b1dc2.',
	shows:
		'It shows whether the names of tools are found where experts called them knowledge, in adverts for software developers of 2021, and how much of that knowledge the vocabulary holds.',
	hides:
		'It does not show whether the vocabulary holds the tools of our roles: knowledge is also a language, a degree or a way of working, no advert was chosen for a role of ours, and a name that the vocabulary lacks counts as no tool. ' +
		'Its annotators label nothing in titles.',
	measure: ([conll = ''], { vocabulary }) => {
		const adverts = readConll(conll);
		const compared = adverts.map((advert) => compareTools(advert, vocabulary));
		const named = compared.flatMap((one) => one.named);
		const tooMany = compared.flatMap((one) => one.tooMany);
		const missed = compared.flatMap((one) => one.missed);
		const others = compared.flatMap((one) => one.others);
		const [tp, fp, fn] = [named.length, tooMany.length, missed.length];
		const of = tp + fn + others.length;
		if (of === 0) throw new UnusableSet('It labels no word as knowledge.');
		const [precision, recall, f1] = [share(tp, tp + fp), share(tp, tp + fn), share(2 * tp, 2 * tp + fp + fn)];
		const known = share(tp + fn, of);
		const counts = [...Map.groupBy(others, plain)]
			.toSorted(([, a], [, b]) => b.length - a.length)
			.map(([words, { length }]) => `${words} (${length})`);
		return {
			adverts: adverts.length,
			figures: { tools: { precision, recall, f1, tp, fp, fn }, known: { accuracy: known, right: tp + fn, of } },
			lines: [
				`tools        precision ${figure(precision)}  recall ${figure(recall)}  F1 ${figure(f1)}  (${tp} right, ${fp} too many, ${fn} missed)`,
				`known        ${figure(known)}  (${tp + fn} of ${of} pieces of knowledge name a tool of the vocabulary)`,
			],
			misses: [
				...tooMany.map((words) => `Read as a tool, and not labelled: ${words}.`),
				...missed.map((words) => `Labelled, and not read as the tool that it names: ${words}.`),
				`Labelled, and no tool of the vocabulary: ${counts.join(', ')}.`,
			],
			faults: [],
		};
	},
};

/** The adverts of a CoNLL file, a sentence a line. Throws where a line has another shape. */
function readConll(conll: string): LabelledAdvert[] {
	const adverts: LabelledAdvert[] = [];
	let advert: LabelledAdvert = { text: '', spans: [] };
	for (const [index, line] of conll.split(/\r?\n/).entries()) {
		if (line === '###' || adverts.length === 0) adverts.push((advert = { text: '', spans: [] }));
		if (line === '###') continue;
		if (line === '') {
			advert.text += '\n';
			continue;
		}
		const { data } = LabelledWord.safeParse(line.split('\t'));
		if (!data)
			throw new UnusableSet(
				`Line ${index + 1} is not a word with its two labels between tabs, or “###” before an advert.`,
			);
		const [word, , knowledge] = data;
		if (advert.text !== '' && !advert.text.endsWith('\n')) advert.text += ' ';
		const at = advert.text.length;
		advert.text += word;
		const last = advert.spans.at(-1);
		if (knowledge === 'I-Knowledge' && last) last.end = advert.text.length;
		else if (knowledge !== 'O') advert.spans.push({ at, end: advert.text.length });
	}
	return adverts.filter(({ text }) => text.trim() !== '');
}

/** The words of the labels that name a tool, found or missed, of the other labels, and of tools found where nothing is labelled. */
function compareTools({ text, spans }: LabelledAdvert, vocabulary: Vocabulary) {
	const found = toolsIn(text, vocabulary);
	const names = new Set(
		vocabulary.tools.flatMap(({ label, aliases, cased }) => [label, ...aliases, ...cased].map(plain)),
	);
	const touch = (a: Span, b: Span): boolean => a.at < b.end && b.at < a.end;
	const words = ({ at, end }: Span): string => text.slice(at, end).replaceAll('\n', ' ');
	const {
		named = [],
		missed = [],
		others = [],
	} = Object.groupBy(spans, (span) => {
		if (found.some((hit) => touch(hit, span))) return 'named';
		return names.has(plain(words(span))) ? 'missed' : 'others';
	});
	return {
		named: named.map(words),
		missed: missed.map(words),
		others: others.map(words),
		tooMany: found.filter((hit) => !spans.some((span) => touch(hit, span))).map(words),
	};
}

const plain = (words: string): string => words.toLowerCase();

/** Where an advert’s text names tools, as the night reads it. */
function toolsIn(text: string, vocabulary: Vocabulary): Span[] {
	const words = { title: '', text, locations: [], workplace: null, countryField: null, pay: [], payText: null };
	const advert = findTerms(parseAdvert(words), vocabulary);
	return vocabulary.tools.flatMap(({ slug }) => hitsOf(advert, 'tool', slug));
}
