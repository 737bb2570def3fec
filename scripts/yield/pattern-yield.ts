import { classify } from '#facts/classify.ts';
import type { Rulebook } from '#facts/prepared-advert.ts';
import type { PostingWords } from '#classify/reading.ts';
import type { Reading } from '#facts/reading.ts';
import { flagsOf, lists, without } from './recorded-patterns.ts';

/** What changes without one alternative of the classifier’s patterns. */
export interface BranchYield {
	/** Where its list is: `src/classify/place/prose-patterns.ts:41` */
	where: string;
	/** The alternative, as a regular expression. */
	branch: string;
	/** How many adverts contain words that it matches. */
	hits: number;
	/** How many adverts are read differently without it. Counting stops at `ENOUGH`. */
	changed: number;
	/** Ids of some adverts that are read differently. */
	examples: string[];
}

/** Counting stops at this many changed readings, because the alternative is then clearly needed. */
const ENOUGH = 5;
/** At most this many adverts with its words are read again; for a frequent alternative, a sample. */
const MAX_READ = 60;
const SAMPLE = 15;

/**
 * Removes each alternative in turn, reads the adverts with its words again, and counts what changed. An anchored alternative
 * (`^`, `$`) is also matched at line ends, because rules also read line by line.
 */
export function* branchYields(
	adverts: readonly { id: string; words: PostingWords }[],
	rules: Rulebook,
	only = '',
): Generator<BranchYield> {
	const readAgain = ({ words }: { words: PostingWords }) => valuesOf(classify(words, rules));
	const before = new Map<string, string>();
	const texts = adverts.map((advert) => {
		const { title, text, locations, payText } = advert.words as PostingWords & { payText?: string | null };
		before.set(advert.id, readAgain(advert));
		return { advert, text: [title, ...locations, payText ?? '', text].join('\n').replaceAll('’', "'") };
	});
	const seen = new Set<string>();
	for (const list of lists.filter(({ where }) => where.includes(only))) {
		const flags = [...flagsOf(list)];
		for (const [index, branch] of list.branches.entries()) {
			const name = `${list.where} ${branch}`;
			if (seen.has(name) || flags.length === 0) continue;
			seen.add(name);
			const alone = flags.flatMap((flag) => {
				try {
					return [new RegExp(branch, [...new Set(`${flag.replaceAll(/[gy]/g, '')}m`)].join(''))];
				} catch {
					return []; // it is inside a character class of its pattern, so it is not valid by itself
				}
			});
			const hit = texts.filter(({ text }) => alone.length === 0 || alone.some((one) => one.test(text)));
			const step = hit.length <= MAX_READ ? 1 : hit.length / SAMPLE;
			const tried = hit.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
			const changed = without(list, index, () => {
				const found: string[] = [];
				for (const { advert } of tried) {
					if (found.length >= ENOUGH) break;
					if (readAgain(advert) !== before.get(advert.id)) found.push(advert.id);
				}
				return found;
			});
			yield { where: list.where, branch, hits: hit.length, changed: changed.length, examples: changed };
		}
	}
}

/** The values that were read from an advert, without the words that they were read from. */
const valuesOf = (reading: Reading): string =>
	JSON.stringify(reading, (key, value: unknown) =>
		['evidence', 'why', 'raw', 'rule', 'doubts'].includes(key) ? undefined : value,
	);
