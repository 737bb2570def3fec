import { memoize } from '#domain/memoize.ts';
import { attributesOf, componentsOf, wordsOfNode } from '#mdx/tree.ts';
import { entriesOf, filesOf, isRecord, type Content } from '../../content.ts';
import type { ContentFile } from '../../content-file.ts';
import { proseText } from '../../prose.ts';
import { otherAgo, otherMinutes, otherRanges } from '../../ranges.ts';
import { otherShares, shareOfNone } from '../../shares.ts';
import type { Finding } from '../../../lint/rule.ts';
import { at, type ContentRule, type Place } from '../../rule.ts';

/** A figure that a source is named for is told alike wherever it stands. */
export const otherFigure: ContentRule = {
	id: 'content/other-figure',
	severity: 'warning',
	title: 'A figure is told elsewhere with other digits',
	help: `
		Where two texts cite one source, and one says “$160,000” and the other “$16,000”, or “5,875” and “5,785”, one of the two is most likely mistyped. So it is where \`hours\`, \`weeks\` or \`minutes\` differ from the text by one end, where one place counts “9,140 of 10,000” and another says “19%”, where “the other nine per cent” are not what is left of the share before, and where a claim says “29.8%” in its text and \`shown\` says “39.8%”. Looked at are also the minutes of a round in the part of \`hiring.mdx\` that describes it, and “a month ago” in a title. Look up which is right. Where both are, [say that it is meant](meant.md).
	`,
	file: (file) => [
		...otherShares(proseText(file).text).map(({ index, says }) => ({
			...at(file, index),
			says,
			todo: 'Count again which of the two is right, and correct the other.',
		})),
		...otherMinutes(file).map(({ path, words, index }) => ({
			...at(file, index),
			says: `“${words}” is said here, and \`minutes\` of the round says otherwise in line ${file.yaml.positionOfValue(path).line}.`,
			todo: 'Look up which of the two is right, and correct the other.',
		})),
		...otherAgo(file).map(({ title, words, index }) => ({
			...at(file, index),
			says: `“${words}” is said here, and the title says “${title}”.`,
			todo: 'Look up which of the two is right, and correct the other.',
		})),
		...otherRanges(file).flatMap(({ path, field, words, index }) => [
			{
				...at(file, path),
				says: `\`${String(path[0])}\` has ${field} for \`${String(path[1])}\`, and the text says “${words}” in line ${file.yaml.positionOf(index).line}.`,
				todo: 'Look up which of the two is right, and correct the other.',
			},
		]),
	],
	content: (content) => [...besideSources(content), ...besideClaims(content), ...sharesOfClaims(content)],
};

interface Figure {
	file: ContentFile;
	place: Place;
	/** As it is written: `$148,800` */
	words: string;
}

const FIGURE = /[$€£]?\d[\d,]*(?:\.\d+)?%?(?!\d)/gu;
const isYear = (words: string): boolean => /^(?:19|20)\d\d$/.test(words);

/** The figures of a stretch of words, without the comma or stop that ends them. */
const figuresIn = (words: string): string[] =>
	[...words.matchAll(FIGURE)].map(([figure]) => figure.replace(/,$/, '')).filter((figure) => !isYear(figure));

/** The figures of each paragraph and cell beside the sources that it cites, and of what claims show. */
const citedIn = memoize((file: ContentFile): { source: string; figure: Figure }[] => {
	if (file.kind === 'claims') {
		return entriesOf(file).flatMap(({ shown }, entry) =>
			(Array.isArray(shown) ? (shown as unknown[]) : []).flatMap((one, index) =>
				isRecord(one)
					? figuresIn(String(one['text'])).map((words) => ({
							source: String(one['source']),
							figure: { file, words, place: [entry, 'shown', index, 'text'] },
						}))
					: [],
			),
		);
	}
	if (!file.text.includes('<Cite')) return [];
	return file.nodes.flatMap((node) => {
		if (node.type !== 'paragraph' && node.type !== 'tableRow') return [];
		const sources = new Set(componentsOf(node, 'Cite').map((cite) => attributesOf(cite)['source'] ?? ''));
		if (sources.size === 0) return [];
		const figures = figuresIn(wordsOfNode(node));
		return [...sources].flatMap((source) => figures.map((words) => ({ source, figure: { file, place: node, words } })));
	});
});

/** Figures of one file alone of which two others have another one, ten times as large or with two digits exchanged. */
function besideSources({ files }: Content): Finding[] {
	const bySource = Map.groupBy(files.flatMap(citedIn), ({ source }) => source);
	const found = [...bySource.values()].flatMap((cited) => {
		const byWords = Map.groupBy(
			cited.map(({ figure }) => figure),
			({ words }) => words,
		);
		const alone = [...byWords].filter(([, these]) => these.every(({ file }) => file === these[0]?.file));
		const shared = [...byWords].filter(([, those]) => new Set(those.map(({ file }) => file)).size > 1);
		return alone.flatMap(([words, these]) => {
			const other = shared.find(([right, those]) => {
				const slip = slipOf(words, right);
				return (slip === 'tenfold' || slip === 'exchanged') && those.every(({ file }) => file !== these[0]?.file);
			});
			return other ? these.map((one) => told(one, other[0], `${other[1][0]?.file.path}`)) : [];
		});
	});
	// A paragraph that cites two sources is asked of both.
	return [...new Map(found.map((one) => [`${one.file}:${one.line}:${one.says}`, one])).values()];
}

/** Figures between the tags of a claim that are nearly one which its entry shows. */
function besideClaims(content: Content): Finding[] {
	return filesOf(content, 'claims').flatMap((list) => {
		const shownBy = new Map(
			entriesOf(list).map(({ slug, shown }) => [
				slug,
				(Array.isArray(shown) ? (shown as unknown[]) : []).flatMap((one) =>
					isRecord(one) ? figuresIn(String(one['text'])) : [],
				),
			]),
		);
		return content.files
			.filter(({ role, text }) => role === list.role && text.includes('<Claim'))
			.flatMap((file) => claimsIn(file).map((claim) => ({ file, ...claim })))
			.flatMap(({ file, id, node, figures }) => {
				const shown = shownBy.get(id) ?? [];
				return figures
					.filter((words) => !shown.includes(words))
					.flatMap((words) => {
						const right = shown.find((one) => slipOf(words, one) !== null && !figures.includes(one));
						return right === undefined ? [] : [told({ file, place: node, words }, right, list.path)];
					});
			});
	});
}

/** Shares between the tags of a claim of which its entry shows none, as where one of the two was changed alone. */
function sharesOfClaims(content: Content): Finding[] {
	return filesOf(content, 'claims').flatMap((list) => {
		const shownBy = new Map(
			entriesOf(list).map(({ slug, shown }) => [
				slug,
				(Array.isArray(shown) ? (shown as unknown[]) : [])
					.map((one) => (isRecord(one) ? String(one['text']) : ''))
					.join('; '),
			]),
		);
		return content.files
			.filter(({ role, text }) => role === list.role && text.includes('<Claim'))
			.flatMap((file) => claimsIn(file).map((claim) => ({ file, ...claim })))
			.flatMap(({ file, id, node, words }) => {
				const other = shareOfNone(words, shownBy.get(id) ?? '');
				if (other === null) return [];
				return [
					{
						...at(file, node),
						says: `The claim \`${id}\` says “${other.said}”, and its entry in ${list.path} shows “${other.shown}”.`,
						todo: 'Correct the one that was left as it was; the same figure may stand on another page, too.',
					},
				];
			});
	});
}

const claimsIn = memoize((file: ContentFile) =>
	file.tree
		? componentsOf(file.tree, 'Claim').map((node) => ({
				id: attributesOf(node)['id'] ?? '',
				node,
				words: wordsOfNode(node),
				figures: figuresIn(wordsOfNode(node)),
			}))
		: [],
);

const told = ({ file, place, words }: Figure, right: string, where: string): Finding => ({
	...at(file, place),
	says: `“${words}” stands here, and “${right}” in ${where}, of the same source.`,
	todo: 'Look up which of the two is right, and correct the other.',
});

/** By which slip of the fingers one figure becomes another; null where by none, or where both are too round to tell. */
function slipOf(words: string, right: string): 'tenfold' | 'exchanged' | 'other' | null {
	const signs = (figure: string) => figure.replaceAll(/[\d,.]/g, '');
	if (words === right || signs(words) !== signs(right)) return null;
	const [a, b] = [words, right].map((figure) => figure.replaceAll(/[,$€£%]/g, '')) as [string, string];
	const exact = (digits: string) => digits.replace('.', '').replace(/0+$/, '').length;
	if (Math.max(exact(a), exact(b)) < (signs(words) === '' ? 3 : 2)) return null;
	if (Number(a) === 10 * Number(b) || Number(b) === 10 * Number(a)) return 'tenfold';
	if (a.length !== b.length || Math.max(exact(a), exact(b)) < 3) return null;
	const away = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
	const [first = 0, second = 0] = away;
	if (away.length === 1) return 'other';
	const isExchanged = away.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
	return isExchanged && !(a.endsWith('000') && b.endsWith('000')) ? 'exchanged' : null;
}
