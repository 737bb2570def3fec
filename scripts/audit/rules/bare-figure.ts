import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { at, type SiteRule } from '../rule.ts';

/** Job lists quote adverts and link to them. The style guide shows components with example figures. */
const QUOTING = /^\/(?:listings|jobs|shortlist|styleguide|search)\//;
const WHO = 'adverts|employers|compan(?:y|ies)|engineers|developers|respondents|listings|jobs|seniors|juniors';
const FIGURE = new RegExp(
	[
		// Pay: amounts in the range of annual pay, or with “a year”.
		String.raw`[$£€]\d{2,3}(?:\.\d)?(?:K\b|,\d00\b)`,
		String.raw`[$£€]\d[\d,]*(?:–[\d,]+)? a year\b`,
		// A counted share with its interval, and a share of people or adverts.
		String.raw`\d[\d.]*% \(\d+–\d+%\)`,
		String.raw`\d[\d.]*% of (?:the |our )?(?:\w+ )?(?:${WHO})\b`,
	].join('|'),
	'u',
);
/** Words that mark a figure as the writer’s own, or as made up. */
const OWNED =
	/\b(?:we|our|us|say|suppose|assum\w+|imagine|invented|made[- ]up|for example|estimate\w*|if|yours?)\b|[=×]/iu;
/** The smallest elements that make a statement of their own. */
const PARTS = new Set('p li td th dd dt figcaption caption h1 h2 h3 h4 h5 summary'.split(' '));
/** Figures in exercises and in code blocks are made up. */
const MADE_UP = /\b(?:drill|drills|prompt|prompts|incident|exercise|exercises|answer)\b/;
/** Links that count as the source of a figure: sources, claims, editions, the pay page, the jobs it was counted in, an advert, another site. */
const ANSWERS = /\/sources\/#|\/claims\/|\/editions\/|\/pay\/|\/jobs\/|\/listings\/|\/data\/|^https?:/;

/** Reports amounts of pay and shares of people without a link to their source nearby. */
export const bareFigure: SiteRule = {
	id: 'audit/bare-figure',
	severity: 'error',
	title: 'A figure without a link to its source',
	help: `
		An amount of pay or a share of people or adverts stands on a page without a link, in its paragraph, row or table or right beside these, to who says so: a source, a claim, an edition, the pay page of the guide, the advert. An editor's own figure is one in \`<Judgement>\`, or one that the words own: “we”, “our”, “say”.
	`,
	page: (page) => {
		if (QUOTING.test(page.path)) return [];
		return barePartsOf(parse(page.html, { sourceCodeLocationInfo: true })).map((part) => {
			const place = part.sourceCodeLocation;
			const [figure = ''] = FIGURE.exec(textOf(part)) ?? [];
			return {
				...at(page, place ? { line: place.startLine, col: place.startCol } : null),
				says: `There is no link to a source near “${figure}”: “${textOf(part).trim().slice(0, 60)}”.`,
				todo: 'Name its source in the same paragraph, row or note below the table, or set it in `<Judgement>`.',
			};
		});
	},
};

function barePartsOf(node: Tree.Node, around: readonly Tree.Element[] = []): Tree.Element[] {
	if (!('childNodes' in node)) return [];
	if (!('tagName' in node)) return node.childNodes.flatMap((child) => barePartsOf(child, around));
	if (/^(?:head|script|style|svg|pre|code)$/.test(node.tagName) || MADE_UP.test(attribute(node, 'class'))) return [];
	const inside = node.childNodes.flatMap((child) => barePartsOf(child, [...around, node]));
	const isLeast = PARTS.has(node.tagName) && !holds(node, ({ tagName }) => PARTS.has(tagName));
	if (!isLeast || !around.some(({ tagName }) => tagName === 'main')) return inside;
	const words = textOf(node);
	return !FIGURE.test(words) || OWNED.test(words) || isAnswered(node, around) ? inside : [node];
}

/** Whether the source is in the same element, row, table or list, or right before or after one of these. */
function isAnswered(part: Tree.Element, around: readonly Tree.Element[]): boolean {
	if (leads(part)) return true;
	const table = around.findLastIndex(({ tagName }) => tagName === 'table' || tagName === 'ul' || tagName === 'dl');
	if (table < 0) return beside(part, around.at(-1));
	const whole = around[table];
	if (whole === undefined || leads(whole)) return true;
	// A table may have one or two wrapper elements.
	return [0, 1, 2].some((up) => beside(around[table - up], around[table - up - 1]));
}

/** Whether the element before or after links to a source. */
function beside(one: Tree.Element | undefined, parent: Tree.Element | undefined): boolean {
	if (!one || !parent || parent.tagName === 'main') return false;
	const elements = parent.childNodes.filter((child): child is Tree.Element => 'tagName' in child);
	const place = elements.indexOf(one);
	return [elements[place - 1], elements[place + 1]].some((neighbour) => neighbour !== undefined && leads(neighbour));
}

const leads = (element: Tree.Element): boolean => isOne(element) || holds(element, isOne);
const isOne = (element: Tree.Element): boolean =>
	(element.tagName === 'a' && ANSWERS.test(attribute(element, 'href'))) ||
	/\bjudgement\b/.test(attribute(element, 'class'));

function holds(node: Tree.Element, wanted: (element: Tree.Element) => boolean): boolean {
	return node.childNodes.some((child) => 'tagName' in child && (wanted(child) || holds(child, wanted)));
}

function attribute(element: Tree.Element, name: string): string {
	return element.attrs.find((one) => one.name === name)?.value ?? '';
}

function textOf(node: Tree.Node): string {
	if ('value' in node && node.nodeName === '#text') return node.value;
	return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
