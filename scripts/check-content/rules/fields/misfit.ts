import { distance } from 'fastest-levenshtein';
import { attributesOf, componentsOf, wordsOfNode } from '#mdx/tree.ts';
import { levelSlugs } from '#domain/vocabulary.ts';
import type { Finding } from '../../../lint/rule.ts';
import { entriesOf, fieldsOf, filesOf, isRecord, type Content } from '../../content.ts';
import type { ContentFile, Path } from '../../content-file.ts';
import { at, repeated, type ContentRule, type Place } from '../../rule.ts';
import { ofDays, ofEdition, ofExperience, ofLevelFiles, ofOldDays, ofYears } from './misfits-of-dates.ts';

/** Two things of a file say one thing, and say it differently. */
export const misfit: ContentRule = {
	id: 'content/misfit',
	severity: 'warning',
	title: 'Two things that do not fit each other',
	help: `
		Most often one of the two was left from the entry that the other was copied from:

		- \`<Tool id="kafka">PyTorch</Tool>\`: the words name another tool, or another term, than the \`id\`.
		- A source whose address, arXiv number or file name has another month or year than its \`date\`, or that was read before it was published.
		- \`<Band level="junior" /> at mid level\`: the words beside a band name another level.
		- A day that the words of the same entry give otherwise, or that lies a year before that of all other files.
		- The \`title\` below \`seo\` names another role; a way in names another role than its \`from\`.
		- A band of pay is not the quartiles of the source that \`bandsFrom\` names, as the others are.
		- A premium whose sign, or a number of requests whose count, is not that of the text.
		- A tool whose \`label\` is nearly, but not, another of its names.
		- Levels in another order than from junior to staff; a tool that stands in place of itself; one address of two tools.

		Correct the one that was left.
	`,
	file: (file) => [
		...ofSource(file),
		...ofRole(file),
		...ofLevels(file),
		...ofBands(file),
		...ofSigns(file),
		...ofTools(file),
		...ofCalls(file),
		...ofYears(file),
		...ofExperience(file),
		...ofDays(file),
		...ofWordsBesideBands(file),
	],
	content: (content) => [
		...ofTags(content),
		...ofMoves(content),
		...ofOldDays(content),
		...ofEdition(content),
		...ofLevelFiles(content),
	],
};

const told = (file: ContentFile, place: Place, says: string): Finding => ({
	...at(file, place),
	says,
	todo: 'Correct the one that was left from elsewhere.',
});

function ofSource(file: ContentFile): Finding[] {
	if (file.kind !== 'source') return [];
	const { url, date, accessed } = fieldsOf(file);
	if (typeof date !== 'string' || !/^\d{4}/.test(date)) return [];
	const [, year = '', month = ''] = /\/(20\d\d)\/(0[1-9]|1[0-2])\//.exec(String(url)) ?? [];
	const known = `${year}-${month}`.slice(0, date.length);
	const isOther = year !== '' && !date.startsWith(known);
	const isEarly = typeof accessed === 'string' && /^\d{4}-/.test(accessed) && date.slice(0, accessed.length) > accessed;
	return [
		...(isOther ? [told(file, ['date'], `\`date\` is ${date}, and the address says ${year}-${month}.`)] : []),
		...(isEarly
			? [told(file, ['accessed'], `\`accessed\` is ${accessed}, before the source was published (\`date\`: ${date}).`)]
			: []),
	];
}

function ofRole(file: ContentFile): Finding[] {
	const { title, seo } = file.kind === 'role' ? fieldsOf(file) : {};
	const shown = isRecord(seo) ? seo['title'] : undefined;
	if (typeof title !== 'string' || typeof shown !== 'string' || title.startsWith('WRITE:')) return [];
	if (shown.startsWith('WRITE:') || shown.includes(title)) return [];
	return [told(file, ['seo', 'title'], `The title below \`seo\` does not name this role, “${title}”.`)];
}

function ofLevels(file: ContentFile): Finding[] {
	const { levels } = fieldsOf(file);
	if (!Array.isArray(levels)) return [];
	const ranks = levels.map((level: unknown) => (levelSlugs as readonly unknown[]).indexOf(level));
	const wrong = ranks.findIndex((rank, index) => index > 0 && rank >= 0 && rank < (ranks[index - 1] ?? 0));
	return wrong < 0
		? []
		: [told(file, ['levels', wrong], 'The levels do not stand in their order, from junior to staff.')];
}

const rowsOf = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/** Bands beside the quartiles of the source that they are said to come from, rounded to thousands. */
function ofBands(file: ContentFile): Finding[] {
	const { bands, bandsFrom, cited } = file.kind === 'pay' ? fieldsOf(file) : {};
	const ends = rowsOf(bands).flatMap((band, index) => {
		const row = rowsOf(cited).find(({ level, source }) => level === band['level'] && source === bandsFrom);
		if (!row) return [];
		return (
			[
				['low', 'p25'],
				['high', 'p75'],
			] as const
		).map(([end, share]) => ({
			path: ['bands', index, end],
			end,
			share,
			is: Number(band[end]),
			cited: Number(row[share]),
		}));
	});
	// What is twice as much, or half, has lost a digit, which is told of by itself.
	const wrong = ends.filter(({ is, cited: of }) => Math.abs(is - of) > 1000 && is < 2 * of && of < 2 * is);
	if (wrong.length === 0 || wrong.length > ends.length / 3) return [];
	return wrong.map((one) =>
		told(
			file,
			one.path,
			`\`${one.end}\` is ${one.is}, and \`${one.share}\` of the source that it comes from ${one.cited}.`,
		),
	);
}

/** A premium that the text calls less, or the other way round. */
function ofSigns(file: ContentFile): Finding[] {
	const { adjustments } = file.kind === 'pay' ? fieldsOf(file) : {};
	return rowsOf(adjustments).flatMap(({ sign, lowPercent, highPercent }, index) => {
		const range = String.raw`\b${Number(lowPercent)}(?:–| to |-)${Number(highPercent)}(?:%| per cent) `;
		const [other, low = ''] =
			new RegExp(String.raw`(?<![\d.–])(\d+)(?:–| to )${Number(highPercent)}(?:%| per cent)`).exec(file.text) ?? [];
		const own = String.raw`(?<![\d.–])${Number(lowPercent)}(?:–| to )${Number(highPercent)}(?:%| per cent)`;
		if (other !== undefined && Number(low) !== lowPercent && !new RegExp(own).test(file.text))
			return [
				told(
					file,
					['adjustments', index, 'lowPercent'],
					`\`lowPercent\` is ${String(lowPercent)}, and the text says “${other}”.`,
				),
			];
		const [words, way = ''] = new RegExp(`${range}(less|lower|below|more|higher|above)`).exec(file.text) ?? [];
		if (words === undefined || (sign === '-') === /less|lower|below/.test(way)) return [];
		return [told(file, ['adjustments', index, 'sign'], `\`sign\` is ${String(sign)}, and the text says “${words}”.`)];
	});
}

const LEVEL = String.raw`\b(junior|mid|senior|staff)(?:[- ]level)?s?\b`;
/** The level that words beside a band name: “<Band /> at mid level”, “The junior band, <Band />”, the first cell of its row. */
const BESIDE_BAND = new RegExp(
	String.raw`<Band\b[^>]*\blevel="(\w+)"[^>]*/> (?:at|for) (?:an? |the )?${LEVEL}|${LEVEL} bands?,? (?:is |at |of )?<Band\b[^>]*\blevel="(\w+)"|^\| *${LEVEL} *\|[^\n]*?<Band\b[^>]*\blevel="(\w+)"`,
	'gimu',
);

function ofWordsBesideBands(file: ContentFile): Finding[] {
	if (!file.text.includes('<Band')) return [];
	return [...file.text.matchAll(BESIDE_BAND)].flatMap((match) => {
		const [a = '', b = ''] = match.slice(1).filter(Boolean);
		if (a.toLowerCase() === b.toLowerCase()) return [];
		const { words, level } = match[1] ? { words: b, level: a } : { words: a, level: b };
		return [
			told(file, match.index, `The words say “${words}”, and the band beside them is of the level \`${level}\`.`),
		];
	});
}

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Requests a day that a provider allows, in the field and in its reason. */
function ofCalls(file: ContentFile): Finding[] {
	const { callsPerDay, why } = file.kind === 'listingSource' ? fieldsOf(file) : {};
	const [words, number = ''] = /\b(\d+|[a-z]+) (?:requests|calls) a day\b/i.exec(String(why)) ?? [];
	const said = /^\d/.test(number) ? Number(number) : NUMBERS.indexOf(number.toLowerCase()) + 1;
	if (typeof callsPerDay !== 'number' || said === 0 || said === callsPerDay) return [];
	return [told(file, ['callsPerDay'], `\`callsPerDay\` is ${callsPerDay}, and \`why\` says “${words}”.`)];
}

function ofTools(file: ContentFile): Finding[] {
	if (file.kind !== 'tools') return [];
	const entries = entriesOf(file).map((entry, index) => ({ entry, index }));
	const itself = entries.flatMap(({ entry: { slug, insteadConsider }, index }) => {
		const place = Array.isArray(insteadConsider) ? insteadConsider.indexOf(slug) : -1;
		const path: Path = [index, 'insteadConsider', place];
		return place < 0 ? [] : [told(file, path, `\`${String(slug)}\` stands in place of itself.`)];
	});
	const twice = repeated(entries, ({ entry: { site } }) => (typeof site === 'string' ? site : null)).map(
		({ item, earlier }) =>
			told(file, [item.index, 'site'], `This is the address of \`${String(earlier.entry['slug'])}\` too.`),
	);
	const labelled = entries.flatMap(({ entry: { slug, label, aliases }, index }) => {
		const names = [String(slug).replaceAll('-', ' '), ...(Array.isArray(aliases) ? (aliases as unknown[]) : [])];
		const other = names.find((name) => typeof name === 'string' && isMisspelt(String(label), name));
		if (other === undefined) return [];
		return [told(file, [index, 'label'], `\`label\` is “${String(label)}”, and it is called “${String(other)}” too.`)];
	});
	return [...itself, ...twice, ...labelled];
}

/** Whether one word of a label is nearly, but not, the word of another name at its place: “Weights & Biasses”. */
function isMisspelt(label: string, name: string): boolean {
	const [words, others] = [label, name].map((one) => one.toLowerCase().replaceAll('&', 'and').split(/\s+/)) as [
		string[],
		string[],
	];
	const wrong = words.flatMap((word, index) => (word === others[index] ? [] : [{ word, other: others[index] ?? '' }]));
	const [first] = wrong;
	if (!first || wrong.length > 1 || words.length === 1 || words.length !== others.length) return false;
	const { word, other } = first;
	// “Workflow” of “Workflows” is another form, and no slip.
	const isForm = word.startsWith(other) || other.startsWith(word);
	return Math.min(word.length, other.length) > 4 && !isForm && distance(word, other) <= 2;
}

interface Named {
	slug: string;
	names: string[];
}

const small = (names: unknown[]): string[] =>
	names.flatMap((name) => (typeof name === 'string' ? [name.toLowerCase()] : []));

/** Tags whose words are the name of another thing than that of their `id`. */
function ofTags(content: Content): Finding[] {
	const tools = filesOf(content, 'tools')
		.flatMap(entriesOf)
		.map(({ slug, label, aliases }) => ({
			slug: String(slug),
			names: small([slug, label, ...(Array.isArray(aliases) ? (aliases as unknown[]) : [])]),
		}));
	const terms = filesOf(content, 'glossary').map((file) => {
		const { term, also } = fieldsOf(file);
		const names = small([file.name.replaceAll('-', ' '), term, ...(Array.isArray(also) ? (also as unknown[]) : [])]);
		return { slug: file.name, names };
	});
	return content.files
		.filter(({ text }) => /<T(?:ool|erm)\b/.test(text))
		.flatMap((file) => [...ofTag(file, 'Tool', tools), ...ofTag(file, 'Term', terms)]);
}

function ofTag(file: ContentFile, tag: 'Tool' | 'Term', things: readonly Named[]): Finding[] {
	if (!file.tree) return [];
	return componentsOf(file.tree, tag).flatMap((node) => {
		const { id } = attributesOf(node);
		const words = wordsOfNode(node).trim().toLowerCase();
		const own = things.find(({ slug }) => slug === id);
		if (!own || words === '' || own.names.some((name) => name.includes(words) || words.includes(name))) return [];
		const other = things.find(({ names }) => names.some((name) => name === words || name.endsWith(` ${words}`)));
		if (!other) return [];
		return [told(file, node, `The words “${words}” name \`${other.slug}\`, and the \`id\` is \`${id}\`.`)];
	});
}

/** Ways in whose title has the own name of another role than that which they come from. */
function ofMoves(content: Content): Finding[] {
	const roles = filesOf(content, 'roleTerms')
		.flatMap(entriesOf)
		.map(({ slug, ownNames }) => ({
			slug: String(slug),
			names: small(Array.isArray(ownNames) ? (ownNames as unknown[]) : []),
		}));
	return filesOf(content, 'move').flatMap((file) => {
		const { from, title } = fieldsOf(file);
		const words = ` ${String(title)
			.toLowerCase()
			.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
		const named = roles.filter(({ names }) =>
			names.some((name) => words.includes(name.endsWith('*') ? ` ${name.slice(0, -1)}` : ` ${name} `)),
		);
		if (typeof from !== 'string' || named.length === 0 || named.some(({ slug }) => slug === from)) return [];
		return [told(file, ['from'], `\`from\` is \`${from}\`, and the title says “${String(title)}”.`)];
	});
}
