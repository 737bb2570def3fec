import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { positionOf, type ContentFile } from '../content-file.ts';
import { proseText, type Prose } from '../prose.ts';
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
export const wording = perFile((file) => {
	const { text, at } = proseText(file);
	return [...slips(file, text, at), ...spelling(file, text, at)];
});

type At = ReturnType<typeof proseText>['at'];

function slips(file: ContentFile, text: string, at: At) {
	return wordings.flatMap(({ regex, of, rule, severity = 'warning', says, todo, fix }) =>
		[...text.matchAll(regex)].flatMap((match) => {
			const where = at(match.index)?.of;
			if (of && where && !of.includes(where)) return [];
			const fill = (words: string) =>
				words.replaceAll(/\$([&1])/g, (_, part: string) => (match[part === '&' ? 0 : 1] ?? '').replaceAll(/\s+/g, ' '));
			return problem(file, positionOf(file, match.index), {
				rule,
				severity,
				says: fill(says),
				todo: fill(todo),
				...(fix !== undefined && { fix: { start: match.index, length: match[0].length, text: fill(fix) } }),
			});
		}),
	);
}

/** A word in small letters, or with a capital at the start of a sentence; others are names. */
const WORD =
	/(?<![\p{L}\p{N}_@./-])(?:\p{Ll}{4,}|(?<=[\uFFFE'"]|^|[.!?:]\s+)\p{Lu}\p{Ll}{3,})(?![\p{L}\p{N}_@/]|\.\p{L})/gu;
const SIZED =
	/^(?:size|sized|sizes|sizing|prize|prizes|prized|seize|seizes|seized|seizing|capsize|.*(?:size|sized|sizes|sizing))$/;

function spelling(file: ContentFile, text: string, at: At) {
	return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
		const ours = british(word.toLowerCase());
		// What a thing is called is as its owners spell it.
		if (ours === null || ['label', 'term'].includes(at(index)?.field ?? '')) return [];
		const fixed = word.slice(0, 1) + ours.slice(1);
		return problem(file, positionOf(file, index), {
			rule: 'content/spelling',
			severity: 'warning',
			says: `“${word}” is spelt the American way.`,
			todo: `Write “${fixed}”.`,
			fix: { start: index, length: word.length, text: fixed },
		});
	});
}

function british(word: string): string | null {
	const known = american[word];
	if (known !== undefined) return known;
	const one = word.endsWith('s') ? american[word.slice(0, -1)] : undefined;
	if (one !== undefined && one !== word) return `${one}s`;
	if (!/[iy]z/.test(word) || SIZED.test(word)) return null;
	const ise = word.replace(/(?<=\p{L}{2})([iy])z(e|es|ed|er|ers|ing|ation|ations)$/u, '$1s$2');
	return ise === word ? null : ise;
}
