import { XMLParser } from 'fast-xml-parser';
import { parse, parseFragment, type DefaultTreeAdapterTypes as Html } from 'parse5';
import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { cut } from '#domain/cut.ts';
import { NightReport } from '#domain/report.ts';
import { indexOf, LONGEST_NAME } from '#filter/listing-index.ts';
import { randomListings, testVocabulary } from '#filter/testing/random-listings.ts';
import { atomFeed, jsonFeed, type Source } from '#site/feed.ts';
import { breadcrumbList, jsonLd } from '#site/linked-data.ts';
import { h } from '../../src/components/parts/tree.ts';
import { treeHtml } from '../../src/components/parts/tree-html.ts';
import { toGitHub, toTerminal } from '../../scripts/lint/report.ts';
import { cleanLine } from '#plain-text/characters.ts';
import { reportMarkdown } from '../../scripts/snapshot/report/report-file.ts';
import { hostile } from '../../scripts/snapshot/tests/hostile-strings.ts';

/** What a stranger’s title is once the night has read it: the words that every outlet must hand on as they are. */
const words = [...new Set(hostile.map((text) => cleanLine(cleanLine(text).slice(0, 190))))].filter(
	(text) => text !== '',
);

const [listing] = randomListings(1, 4);
if (!listing) throw new Error('no listing');
const titled = (title: string) => ({ ...listing, title, employer: { ...listing.employer, name: title } });
const source = (title: string): Source => ({
	...{ title: 'Remote jobs', path: '/jobs/sre/', listings: [titled(title)], takenAt: '2026-11-24T02:40:00Z' },
	of: { facets: testVocabulary, credits: () => [title], sample: false, base: new URL('https://guides.example') },
});
const problem = (says: string) => [
	{ rule: 'audit/x', severity: 'error' as const, file: says, line: 1, col: 1, says, todo: 'Mend it.' },
];

const xml = new XMLParser({ processEntities: true, trimValues: false, parseTagValue: false });

/** All elements of a document, and the words of each that holds words; what stands in comments is left out. */
function partsOf(html: string): { tags: string[]; texts: string[] } {
	const [tags, texts]: [string[], string[]] = [[], []];
	const visit = (node: Html.Node): void => {
		if ('tagName' in node) tags.push(node.tagName);
		const inside = 'childNodes' in node ? node.childNodes : [];
		texts.push(inside.map((child) => ('value' in child ? child.value : '')).join(''));
		inside.forEach(visit);
	};
	visit(parse(html));
	return { tags, texts: texts.filter((text) => text.trim() !== '') };
}

/** An attribute of the first element of a fragment. */
function attributeOf(html: string, name: string): string | undefined {
	const [first] = parseFragment(html).childNodes;
	return first && 'attrs' in first ? first.attrs.find((attribute) => attribute.name === name)?.value : undefined;
}

const report = (title: string) =>
	reportMarkdown(
		NightReport.parse({
			...{ schemaVersion: 4, takenAt: '2026-11-24T02:40:00Z', sample: false },
			verdict: { published: true, rule: null, reason: 'The night was published.' },
			totals: { fetched: 1, published: 0, quarantined: 1, dropped: 0 },
			...{ listings: 1, stillOpen: 0, turnover: { new: 0, closed: 0 }, roles: {}, reasons: {} },
			...{ stages: [], sources: [], boards: [], unread: [] },
			problems: [{ severity: 'error', source: 'hn', board: 'a', row: null, rule: 'link', reason: title }],
			rows: [
				{
					...{ source: 'hn', board: 'a', index: 0, postingId: '1', title, verdict: 'dropped' },
					...{ rule: 'near-role', reason: 'no role: A cook.' },
				},
			],
		}),
	);

/** Each writes a stranger’s words, reads them back as their reader does, and answers what that reader is shown. */
const outlets: Record<string, (title: string) => unknown> = {
	'the Atom feed': (title) => {
		const { feed } = xml.parse(atomFeed(source(title))) as { feed: { entry: { title: string; summary: string } } };
		expect(feed.entry.summary.trim().slice(-title.length - 1)).toBe(` ${title}`);
		return feed.entry.title.trim().slice(0, title.length);
	},
	'the JSON feed': (title) => {
		const { items } = JSON.parse(jsonFeed(source(title))) as { items: { title: string; content_text: string }[] };
		expect(items[0]?.content_text.endsWith(` ${title}`)).toBe(true);
		return items[0]?.title.slice(0, title.length);
	},
	'rows of lists and quotes on pages': (title) => {
		const { tags, texts } = partsOf(treeHtml(h('p', '', h('q', { title }, title), h('mark', '', title))));
		expect(tags).toEqual(['html', 'head', 'body', 'p', 'q', 'mark']);
		expect(attributeOf(treeHtml(h('q', { title })), 'title')).toBe(title);
		expect(texts).toEqual([title, title]);
		return texts[0];
	},
	'JSON-LD': (title) => {
		const trail = breadcrumbList([], title, new URL('https://guides.example'));
		const { tags, texts } = partsOf(`<head><script type="application/ld+json">${jsonLd([trail])}</script></head>`);
		expect(tags).toEqual(['html', 'head', 'script', 'body']);
		const { '@graph': graph } = JSON.parse(texts[0] ?? '') as { '@graph': [{ itemListElement: [{ name: string }] }] };
		return graph[0].itemListElement[0].name;
	},
	'the index of a list of jobs, cut where it is long': (title) => {
		const facets = testVocabulary;
		const text = JSON.stringify(indexOf([titled(title)], { facets, terms: new Map(), night: '2026-11-24' }));
		const shown = (JSON.parse(text) as { rows: { title: string }[] }).rows[0]?.title;
		expect(shown).toBe(cut(title, LONGEST_NAME));
		return title;
	},
	'the report in Markdown, which is the summary of a run': (title) => {
		const { html } = markdownToHtml(report(title));
		const { tags, texts } = partsOf(html);
		const plain = partsOf(markdownToHtml(report('words')).html).tags;
		expect(tags, title).toEqual(plain);
		return texts.filter((text) => text === title).length === 2 ? title : texts;
	},
	'the terminal, which is told of nothing but words': (title) => {
		const text = toTerminal(problem(title), '1 page');
		// eslint-disable-next-line no-control-regex -- what must not be there
		expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
		expect(text.split('\n')).toHaveLength(5);
		// Marks of commands to a runner’s log are parted, and read as they were.
		return text.split('\n')[1]?.slice(2).replace(/^: :/, '::').replaceAll('## [', '##[');
	},
	'the annotations of a workflow': (title) => {
		const text = toGitHub(problem(title));
		const [, says = ''] = /^::error file=[^,:]*,line=1,col=1,title=audit\/x::([^\n]*)$/.exec(text)?.slice(0, 2) ?? [];
		const plain = says.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
		return plain.split('\n')[0];
	},
};

test.each(Object.entries(outlets))('%s hands on a stranger’s words as they are, and nothing else', (_, shownBy) => {
	expect(words.length).toBeGreaterThan(60);
	for (const title of words) expect(shownBy(title), JSON.stringify(title)).toBe(title);
});

test('a terminal is shown a box for whatever it would obey, in the name of a file too', () => {
	const text = toTerminal(problem('\u001b[31m\u009b1m\rred\u202e\u2066\u0007'), '1 page');
	expect(text.split('\n').slice(0, 2)).toEqual([
		'\uFFFD[31m\uFFFD1m\uFFFDred\uFFFD\uFFFD\uFFFD:1:1  audit/x',
		'  \uFFFD[31m\uFFFD1m\uFFFDred\uFFFD\uFFFD\uFFFD',
	]);
	expect(toTerminal(problem('a\nb'), '1 page').split('\n')[0]).toBe('a b:1:1  audit/x');
});
