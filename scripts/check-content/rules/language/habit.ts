import { plural } from '#site/format.ts';
import { memoize } from '#domain/memoize.ts';
import type { ContentFile } from '../../content-file.ts';
import { proseText } from '../../prose.ts';
import { at, type ContentRule } from '../../rule.ts';

/** Phrases that become a mannerism when repeated, with the most occurrences allowed in all texts together. */
const HABITS: { words: string; pattern: RegExp; most: number; todo: string }[] = [
	{
		words: 'since, for because',
		pattern:
			/(?:, since|(?<=[.!?]\s|\n)Since) (?!(?:19|20)\d\d|then|[A-Z][a-z]+ (?:19|20)?\d|the (?:release|move|upgrade|change|deploy|last|first|start)|yesterday|last|this (?:morning|week))/gu,
		most: 12,
		todo: 'Write “because”, or begin a sentence of its own.',
	},
	{
		words: 'honest, honestly',
		pattern: /\bhonest(?:ly|y)?\b/giu,
		most: 18,
		todo: 'Leave it out: the sentence is honest without it.',
	},
	{
		words: 'You do well when',
		pattern: /\bYou(?:'ll| will)? do well when\b/gu,
		most: 3,
		todo: 'Say what the work asks for.',
	},
	{
		words: 'It suits you less',
		pattern: /\bIt suits you less\b/gu,
		most: 3,
		todo: 'Say who is unhappy in it, and why.',
	},
	{ words: 'A weak answer', pattern: /\bA weak answer\b/gu, most: 12, todo: 'Say what the answer gets wrong.' },
	{
		words: 'in our judgement',
		pattern: /\bin our judgement\b/giu,
		most: 10,
		todo: 'Set the words in <Judgement>, which says it by its look.',
	},
	{ words: 'If that sounds …', pattern: /\bIf (?:that|this) sounds\b/gu, most: 2, todo: 'End on a fact.' },
	{ words: 'tend to enjoy', pattern: /\btend to enjoy\b/gu, most: 1, todo: 'End on a fact.' },
	{
		words: 'That is the point',
		pattern: /\b(?:That|This)(?: is|'s) the (?:whole )?point\b/gu,
		most: 5,
		todo: 'Leave it out: the sentence before it makes the point.',
	},
	{ words: 'matters most', pattern: /\bmatters? (?:the )?most\b/gu, most: 16, todo: 'Say what happens without it.' },
];

/** A phrase over its limit is reported once, in the file where it occurs most. */
export const habit: ContentRule = {
	id: 'content/habit',
	severity: 'warning',
	title: 'A phrase that we use too often',
	help: `
		Each of these phrases is good English, but used too often it becomes a mannerism. Each has a limit for all guides together. Beyond it, the check names the file that has it most often:

		${HABITS.map(({ words, most }) => `- “${words}”: ${most}`).join('\n\t\t')}

		Reword some of them, preferably in that file. The limits are in \`scripts/check-content/rules/language/habit.ts\`.
	`,
	content: ({ files }) => {
		const found = files.map((file) => ({ file, places: habitsIn(file) }));
		return HABITS.flatMap(({ words, most, todo }, index) => {
			const all = found.flatMap(({ file, places }) => (places[index]?.length ? [{ file, places: places[index] }] : []));
			const total = all.reduce((sum, { places }) => sum + places.length, 0);
			const [worst] = all.toSorted((a, b) => b.places.length - a.places.length);
			if (total <= most || !worst) return [];
			const here = `${plural(worst.places.length, 'time')} in this file`;
			return [
				{
					...at(worst.file, worst.places[0] ?? 0),
					says: `All texts together have “${words}” ${plural(total, 'time')}, ${here}. At most ${most} are allowed.`,
					todo,
				},
			];
		});
	},
};

/** The places of each phrase in a file. */
const habitsIn = memoize((file: ContentFile): number[][] => {
	const { text } = proseText(file);
	return HABITS.map(({ pattern }) => [...text.matchAll(pattern)].map(({ index }) => index));
});
