import { wordsOfNode } from '../../../src/guide/mdx-tree.ts';
import type { Problem } from '../../reporters/problem.ts';
import { fieldsOf } from '../content.ts';
import { ROOT, type ContentFile } from '../content-file.ts';
import { patterns as all, proseKinds, toldOf, type Pattern } from '../pattern.ts';
import { proseText, TO_WRITE, type Prose } from '../prose.ts';
import { perFile, positionOf } from '../rule.ts';

/** A text of a file that stands for itself, and of which one thing is told. */
type Stretch = Pick<Prose, 'text' | 'start' | 'field'> & { of: Pattern['of'][number] };

/** What is told by its form alone: the entries of patterns.yaml. */
export const patterns = perFile((file) => {
	if (file.damage) return [told(file, file.damage.pattern, file.damage.match, file.damage.match.index)];
	const path = file.path.slice(ROOT.length);
	const isUndated = fieldsOf(file)['reviewBy'] == null;
	const fitting = all.filter(({ files, undated }) => (!files || path.search(files) >= 0) && (!undated || isUndated));
	return [...inProse(file, fitting), ...inWhole(file, fitting), ...stretchesOf(file).flatMap(first(file, fitting))];
});

/** The whole text with nothing but its prose in it is searched at once. */
function inProse(file: ContentFile, fitting: Pattern[]): Problem[] {
	const { text, at } = proseText(file);
	const ofProse = fitting.filter(({ of }) => of.some((where) => proseKinds.includes(where)));
	return ofProse.flatMap((pattern) => {
		const { unless, except, uncited } = pattern;
		const found = [...text.matchAll(pattern.pattern)]
			.map((match) => ({ match, prose: at(match.index) }))
			.filter(({ prose }) => fits(pattern, prose) && !(unless && prose.text.search(unless) >= 0));
		const excepted = found.length > 0 && except ? [...file.text.matchAll(except)] : [];
		const isExcepted = (at: number) => excepted.some(({ 0: words, index }) => index <= at && at < index + words.length);
		return found
			.filter(({ match }) => !isExcepted(match.index))
			.filter(({ prose }) => !uncited || !isCited(file, prose))
			.map(({ match, prose }) => told(file, pattern, match, match.index, prose.field));
	});
}

function fits({ of, fields }: Pattern, stretch: Stretch): boolean {
	return of.includes(stretch.of) && (!fields || fields.includes(stretch.field));
}

const MARK = /<(?:Cite|Claim|Judgement|Band|Weeks|Count)\b|\]\(/;

/** Whether a paragraph names whose its figures are, or stands within what does. */
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

function inWhole(file: ContentFile, fitting: Pattern[]): Problem[] {
	return fitting
		.filter(({ of }) => of.includes('file'))
		.flatMap((pattern) => {
			const matches = [...file.text.matchAll(pattern.pattern)];
			return matches.slice(0, pattern.once ? 1 : undefined).map((match) => told(file, pattern, match, match.index));
		});
}

function stretchesOf(file: ContentFile): Stretch[] {
	const strings = file.yaml.strings().filter(({ value }) => !TO_WRITE.test(value));
	const values = strings.map(({ path, value, start }) => ({
		text: value,
		start,
		of: /^https?:/.test(value) ? ('address' as const) : ('value' as const),
		field: String(path.findLast((key) => typeof key === 'string') ?? ''),
	}));
	const parts = file.nodes.flatMap((node) => {
		const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
		const source = file.text.slice(start, end);
		const isCode = node.type === 'inlineCode' || (node.type === 'code' && node.lang !== 'text' && node.lang !== 'dot');
		const stretch = (of: Stretch['of'], text: string, from = 0) => ({ of, text, start: start + from, field: '' });
		return [
			...(isCode ? [stretch('code', source)] : []),
			...(node.type === 'link' ? [stretch('link', wordsOfNode(node).trim())] : []),
			...('url' in node ? [stretch('address', node.url, Math.max(0, source.lastIndexOf(node.url)))] : []),
		];
	});
	return [...values, ...parts];
}

/** The first pattern that a stretch meets, told where the stretch begins; in code, where it meets it. */
function first(file: ContentFile, fitting: Pattern[]) {
	return (stretch: Stretch): Problem[] => {
		for (const pattern of fitting) {
			if (!fits(pattern, stretch)) continue;
			const match = stretch.text.matchAll(pattern.pattern).next().value;
			if (!match) continue;
			const at = stretch.start + (stretch.of === 'code' ? match.index : 0);
			return [told(file, pattern, match, at, stretch.field)];
		}
		return [];
	};
}

function told(file: ContentFile, pattern: Pattern, match: RegExpExecArray, at: number, field = ''): Problem {
	return { ...toldOf(pattern, match, field), file: file.path, ...positionOf(file, at) };
}
