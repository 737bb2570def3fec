import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { positionOf, type ContentFile } from '../content-file.ts';
import { proseOf, type Prose } from '../prose.ts';
import { perFile, problem } from '../rule.ts';

interface Wording {
	rule: string;
	severity?: 'error' | 'warning';
	pattern: string;
	of?: Prose['of'][];
	says: string;
	todo: string;
	fix?: string;
}

const read = (name: string): unknown => parse(readFileSync(join(import.meta.dirname, '..', name), 'utf8'));
const wordings = (read('wording.yaml') as Wording[]).map((wording) => ({
	...wording,
	regex: new RegExp(wording.pattern, 'gu'),
}));
const american = read('american.yaml') as Record<string, string>;

/** Words and marks that slip in: typed twice, American, worn out, left over from Markdown. */
export const wording = perFile((file) =>
	proseOf(file).flatMap((prose) => [...slips(file, prose), ...spelling(file, prose)]),
);

function slips(file: ContentFile, { text, start, of }: Prose) {
	return wordings
		.filter((one) => one.of?.includes(of) ?? true)
		.flatMap(({ regex, rule, severity = 'warning', says, todo, fix }) =>
			[...text.matchAll(regex)].map((match) => {
				const fill = (words: string) =>
					words.replaceAll(/\$([&1])/g, (_, of: string) => (match[of === '&' ? 0 : 1] ?? '').replaceAll(/\s+/g, ' '));
				return problem(file, positionOf(file, start + match.index), {
					rule,
					severity,
					says: fill(says),
					todo: fill(todo),
					...(fix !== undefined && { fix: { start: start + match.index, length: match[0].length, text: fill(fix) } }),
				});
			}),
		);
}

/** A word in small letters, or with a capital at the start of a sentence; others are names. */
const WORD = /(?<![\p{L}\p{N}_@./-])(?:\p{Ll}{4,}|(?<=^['"]?|[.!?:]\s+)\p{Lu}\p{Ll}{3,})(?![\p{L}\p{N}_@/]|\.\p{L})/gu;
const SIZED =
	/^(?:size|sized|sizes|sizing|prize|prizes|prized|seize|seizes|seized|seizing|capsize|.*(?:size|sized|sizes|sizing))$/;

function spelling(file: ContentFile, { text, start, field }: Prose) {
	// What a thing is called is as its owners spell it.
	if (field === 'label' || field === 'term') return [];
	return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
		const ours = british(word.toLowerCase());
		if (ours === null) return [];
		const fixed = word.slice(0, 1) + ours.slice(1);
		return problem(file, positionOf(file, start + index), {
			rule: 'content/spelling',
			severity: 'warning',
			says: `“${word}” is spelt the American way.`,
			todo: `Write “${fixed}”.`,
			fix: { start: start + index, length: word.length, text: fixed },
		});
	});
}

function british(word: string): string | null {
	const known = american[word];
	if (known !== undefined) return known;
	const one = word.endsWith('s') ? american[word.slice(0, -1)] : undefined;
	if (one !== undefined && one !== word) return `${one}s`;
	if (SIZED.test(word)) return null;
	const ise = word.replace(/(?<=\p{L}{2})([iy])z(e|es|ed|er|ers|ing|ation|ations)$/u, '$1s$2');
	return ise === word ? null : ise;
}
