import type { MdastNode } from 'satteri';
import { attributesOf, isComponent, wordsOfNode } from '#mdx/tree.ts';
import type { Problem } from '../lint/problem.ts';
import { memoize } from '#domain/memoize.ts';
import { problemsOf } from '../lint/rule.ts';
import { fieldsOf } from './content.ts';
import { ROOT, type ContentFile } from './content-file.ts';
import { PROSE, wordsOf, type Pattern, type Where } from './pattern.ts';
import { proseOnOneLine, proseText, TO_WRITE, type Prose } from './prose.ts';
import { at, type ContentRule } from './rule.ts';

/** A pattern with the rule that it belongs to. */
interface OfRule extends Pattern {
	rule: ContentRule;
}

/** A text that is searched on its own and gets at most one finding from each rule. */
type Stretch = Pick<Prose, 'text' | 'start' | 'field'> & { of: Where };

/** Finds all matches of the rules’ patterns in a file, in the order of the rules. */
export function matchPatterns(file: ContentFile, rules: readonly ContentRule[]): Problem[] {
	if (file.damage) return [];
	const path = file.path.slice(ROOT.length);
	const isUndated = fieldsOf(file)['reviewBy'] == null;
	const fitting = patternsOf(rules).filter(
		({ files, undated }) => (!files || path.search(files) >= 0) && (!undated || isUndated),
	);
	return [...inProse(file, fitting), ...inWhole(file, fitting), ...stretchesOf(file).flatMap(first(file, fitting))];
}

const patternsOf = memoize((rules: readonly ContentRule[]): OfRule[] =>
	rules.flatMap((rule) => (rule.patterns ?? []).map((pattern): OfRule => ({ ...pattern, rule }))),
);

/** Tests first, because most texts have no match and `matchAll` copies the regular expression. */
function isMet({ pattern }: Pattern, text: string): boolean {
	pattern.lastIndex = 0;
	const isFound = pattern.test(text);
	pattern.lastIndex = 0;
	return isFound;
}

/** Searches all prose of the file at once, with each line end replaced by a space. */
function inProse(file: ContentFile, fitting: OfRule[]): Problem[] {
	const { at: proseAt } = proseText(file);
	const { text, placeOf } = proseOnOneLine(file);
	const ofProse = fitting.filter(({ in: places = PROSE }) => PROSE.some((place) => places.includes(place)));
	return ofProse.flatMap((pattern) => {
		if (!isMet(pattern, text)) return [];
		const { unless, unlessNear, except, uncited } = pattern;
		const found = [...text.matchAll(pattern.pattern)]
			.map((match) => {
				const start = placeOf(match.index);
				const length = placeOf(match.index + match[0].length) - start;
				return { match, start, length, prose: proseAt(start) };
			})
			.filter(({ prose }) => fits(pattern, prose) && !(unless && prose.text.search(unless) >= 0))
			.filter(({ start, prose }) => !(unlessNear && sentenceAt(prose, start).search(unlessNear) >= 0));
		const excepted = found.length > 0 && except ? [...file.text.matchAll(except)] : [];
		const isExcepted = (offset: number) =>
			excepted.some(({ 0: words, index }) => index <= offset && offset < index + words.length);
		return found
			.filter(({ start }) => !isExcepted(start))
			.filter(({ start, prose }) => !uncited || !isCited(file, uncited === 'sentence' ? around(prose, start) : prose))
			.flatMap(({ match, start, length, prose }) => told(file, pattern, match, { start, length }, prose.field));
	});
}

/** The sentence at an offset. */
function sentenceAt({ text, start }: Prose, offset: number): string {
	const from = text.slice(0, offset - start).search(/(?<=[.!?]\s)(?!.*[.!?]\s)[^]*$/s);
	const rest = text.slice(offset - start);
	const end = rest.search(/[.!?](?:\s|$)/);
	return text.slice(Math.max(0, from), offset - start) + (end < 0 ? rest : rest.slice(0, end));
}

/** The same sentence as a piece of prose. */
function around(prose: Prose, offset: number): Prose {
	const { text, start } = prose;
	const sentence = sentenceAt(prose, offset);
	const place = text.lastIndexOf(sentence, offset - start);
	return { ...prose, text: sentence, start: start + Math.max(0, place) };
}

function fits({ in: places = PROSE, fields }: Pattern, stretch: Stretch): boolean {
	return places.includes(stretch.of) && (!fields || fields.includes(stretch.field));
}

const MARK = /<(?:Cite|Claim|Judgement|Band|Weeks|Count)\b|\]\(/;

/** Whether a paragraph names the source of its figures, or lies within a component that does. */
function isCited({ text, nodes }: ContentFile, { start, text: { length } }: Prose): boolean {
	return (
		MARK.test(text.slice(start, start + length)) ||
		nodes.some(
			(node) =>
				'name' in node &&
				['Claim', 'Judgement'].includes(String(node.name)) &&
				(node.position?.start.offset ?? Infinity) < start &&
				(node.position?.end.offset ?? 0) > start,
		)
	);
}

function inWhole(file: ContentFile, fitting: OfRule[]): Problem[] {
	return fitting
		.filter(({ in: places = PROSE }) => places.includes('file'))
		.filter((pattern) => isMet(pattern, file.text))
		.flatMap((pattern) => {
			const matches = [...file.text.matchAll(pattern.pattern)];
			return matches
				.slice(0, pattern.once ? 1 : undefined)
				.flatMap((match) => told(file, pattern, match, placeIn(match)));
		});
}

function stretchesOf(file: ContentFile): Stretch[] {
	const strings = file.yaml.strings().filter(({ value }) => !TO_WRITE.test(value));
	const values = strings.map(({ path, value, start }): Stretch => ({
		text: value,
		start,
		of: /^https?:/.test(value) ? 'address' : 'value',
		field: String(path.findLast((key) => typeof key === 'string') ?? ''),
	}));
	const parts = file.nodes.flatMap((node): Stretch[] => {
		const start = node.position?.start.offset ?? 0;
		const source = file.text.slice(start, node.position?.end.offset ?? 0);
		const isCode = node.type === 'inlineCode' || (node.type === 'code' && node.lang !== 'text' && node.lang !== 'dot');
		const stretch = (of: Where, text: string, from = 0): Stretch => ({ of, text, start: start + from, field: '' });
		return [
			...(isCode ? [stretch('code', source)] : []),
			...(node.type === 'link' ? [stretch('link', wordsOfNode(node).trim())] : []),
			...saidBeside(node).map((text) => stretch('beside', text)),
			...('url' in node ? [stretch('address', node.url, Math.max(0, source.lastIndexOf(node.url)))] : []),
		];
	});
	return [...values, ...parts];
}

/** Text in attributes or next to a node that has no text node of its own, as the parser returns it. */
function saidBeside(node: MdastNode): string[] {
	const attributes = isComponent(node) ? Object.values(attributesOf(node)) : [];
	return [
		...attributes,
		...['alt', 'title', 'meta'].map((name) => String((node as unknown as Record<string, unknown>)[name] ?? '')),
	].filter((words) => words !== '');
}

/** The first pattern that matches. The finding is placed at the start of the text, or in code at the match. */
function first(file: ContentFile, fitting: OfRule[]) {
	const ofStretches = fitting.filter(({ in: places }) => places);
	return (stretch: Stretch): Problem[] => {
		for (const pattern of ofStretches) {
			if (!fits(pattern, stretch)) continue;
			const match = isMet(pattern, stretch.text) ? stretch.text.matchAll(pattern.pattern).next().value : undefined;
			if (!match) continue;
			const { length } = match[0];
			const start = stretch.start + (stretch.of === 'code' ? match.index : 0);
			return told(file, pattern, match, { start, length }, stretch.field);
		}
		return [];
	};
}

interface Stretched {
	start: number;
	length: number;
}

const placeIn = ({ index, 0: words }: RegExpExecArray): Stretched => ({ start: index, length: words.length });

function told(file: ContentFile, pattern: OfRule, match: RegExpExecArray, place: Stretched, field = ''): Problem[] {
	const { rule, severity = rule.severity } = pattern;
	return problemsOf(rule, [{ ...at(file, place.start), severity, ...wordsOf(pattern, match, place, field) }]);
}
