import { distance } from 'fastest-levenshtein';
import { attributesOf, componentsOf, wordsOfNode } from '#mdx/tree.ts';
import type { Finding } from '../../../lint/rule.ts';
import { entriesOf, fieldsOf, filesOf, type Content } from '../../content.ts';
import type { ContentFile, Path } from '../../content-file.ts';
import { repeated } from '../../rule.ts';
import { misfitAt } from './misfit-finding.ts';

/** Tools that stand in place of themselves, share an address or are labelled nearly as they are called. */
export function ofTools(file: ContentFile): Finding[] {
	if (file.kind !== 'tools') return [];
	const entries = entriesOf(file).map((entry, index) => ({ entry, index }));
	const itself = entries.flatMap(({ entry: { slug, insteadConsider }, index }) => {
		const place = Array.isArray(insteadConsider) ? insteadConsider.indexOf(slug) : -1;
		const path: Path = [index, 'insteadConsider', place];
		return place < 0 ? [] : [misfitAt(file, path, `\`${String(slug)}\` stands in place of itself.`)];
	});
	const twice = repeated(entries, ({ entry: { site } }) => (typeof site === 'string' ? site : null)).map(
		({ item, earlier }) =>
			misfitAt(file, [item.index, 'site'], `This is the address of \`${String(earlier.entry['slug'])}\` too.`),
	);
	const labelled = entries.flatMap(({ entry: { slug, label, aliases }, index }) => {
		const names = [String(slug).replaceAll('-', ' '), ...(Array.isArray(aliases) ? (aliases as unknown[]) : [])];
		const other = names.find((name) => typeof name === 'string' && isMisspelt(String(label), name));
		if (other === undefined) return [];
		return [
			misfitAt(file, [index, 'label'], `\`label\` is “${String(label)}”, and it is called “${String(other)}” too.`),
		];
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
export function ofTags(content: Content): Finding[] {
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
		return [misfitAt(file, node, `The words “${words}” name \`${other.slug}\`, and the \`id\` is \`${id}\`.`)];
	});
}

/** Ways in whose title has the own name of another role than that which they come from. */
export function ofMoves(content: Content): Finding[] {
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
		return [misfitAt(file, ['from'], `\`from\` is \`${from}\`, and the title says “${String(title)}”.`)];
	});
}
