import { attributesOf, isComponent } from '../../../src/guide/mdx-tree.ts';
import { fieldsOf, filesOf, isRecord, slugsOf, type Content } from '../content.ts';
import { positionOf, positionOfNode, ROOT, wordsOf, type ContentFile, type Path } from '../content-file.ts';
import { patternOf, vocabularyKinds, type Kind } from '../kinds.ts';
import { didYouMean } from '../../../src/guide/nearest.ts';
import { problem, type Rule } from '../rule.ts';
import type { Problem } from '../../reporters/problem.ts';

interface Reference {
	/** Where it may stand: the kinds of file, and the path of the field with `*` for any place in a list. */
	kinds: readonly Kind[] | 'all';
	path: string;
	/** What it names, for the message. */
	what: string;
	known: (content: Content, file: ContentFile) => string[] | null;
}

const sources = (content: Content) => filesOf(content, 'source').map(({ name }) => name);
const tools = (content: Content) => slugsOf(content, 'tools');

/** Rounds of the role’s hiring.mdx. */
function rounds(content: Content, file: ContentFile): string[] | null {
	const [hiring] = filesOf(content, 'hiring', file.role);
	const listed = hiring ? fieldsOf(hiring)['rounds'] : null;
	return Array.isArray(listed)
		? listed.flatMap((round) => (isRecord(round) && typeof round['slug'] === 'string' ? [round['slug']] : []))
		: null;
}

/** What a component of a text names by its slug. */
const named: Record<string, { attribute: string; what: string; known: (content: Content) => string[] | null }> = {
	Cite: { attribute: 'source', what: 'source', known: sources },
	Term: {
		attribute: 'id',
		what: 'glossary term',
		known: (content) => filesOf(content, 'glossary').map(({ name }) => name),
	},
	Tool: { attribute: 'id', what: 'tool', known: tools },
};

const references: Reference[] = [
	{
		kinds: ['role'],
		path: 'related.*.to',
		what: 'other role',
		known: (content, file) =>
			filesOf(content, 'role')
				.map(({ name }) => name)
				.filter((name) => name !== file.name),
	},
	{ kinds: 'all', path: 'cited.*.source', what: 'source', known: sources },
	{ kinds: ['claims'], path: '*.shown.*.source', what: 'source', known: sources },
	{ kinds: ['track', 'skill'], path: 'tools.*', what: 'tool', known: tools },
	{ kinds: ['tools'], path: '*.insteadConsider.*', what: 'tool', known: tools },
	{
		kinds: ['track'],
		path: 'specialisation',
		what: 'specialisation',
		known: (content) => slugsOf(content, 'specialisations'),
	},
	{
		kinds: ['skill', 'drill', 'prompt'],
		path: 'tracks.*',
		what: 'track of this role',
		known: (content, file) => filesOf(content, 'track', file.role).map(({ name }) => name),
	},
	{
		kinds: ['drill', 'prompt'],
		path: 'skills.*',
		what: 'skill of this role',
		known: (content, file) => filesOf(content, 'skill', file.role).map(({ name }) => name),
	},
	{ kinds: ['prompt'], path: 'round', what: 'round of hiring.mdx', known: rounds },
	{
		kinds: ['glossary'],
		path: 'track',
		what: 'track',
		known: (content) => filesOf(content, 'track').map(({ name }) => name),
	},
	{
		kinds: ['glossary'],
		path: 'related.*',
		what: 'glossary term',
		known: (content) => filesOf(content, 'glossary').map(({ name }) => name),
	},
];

/** Whatever is named by its slug must exist. */
export const deadReferences: Rule = (content) => [
	...missingVocabulary(content),
	...content.files.flatMap((file) => [
		...unknownRole(content, file),
		...deadIn(content, file),
		...deadInText(content, file),
		...bandless(content, file),
		...detectorOfNothing(content, file),
	]),
];

function deadIn(content: Content, file: ContentFile): Problem[] {
	return wordsOf(file).flatMap(({ path, value, start }) => {
		const isOwnRole =
			value === file.role &&
			((file.kind === 'faq' && path?.[0] === 'comparesTo') ||
				(file.kind === 'move' && path?.[0] === 'from') ||
				(file.kind === 'role' && path?.at(-1) === 'to'));
		if (isOwnRole) return toItself(file, start, value, 'role');
		const reference = path === null ? undefined : references.find((one) => stands(one, file, path));
		const known = reference?.known(content, file) ?? null;
		if (!reference || known === null) return [];
		if (path?.[0] === 'related' && value === file.name) return toItself(file, start, value, 'term');
		if (known.includes(value)) return [];
		return problem(file, positionOf(file, start), {
			rule: 'content/dead-reference',
			severity: 'error',
			says: `There is no ${reference.what} \`${value}\`.`,
			todo: didYouMean(value, known, 'Add it, or take the name out.'),
		});
	});
}

function toItself(file: ContentFile, start: number, value: string, what: string): Problem[] {
	const says = `\`${value}\` is this ${what} itself.`;
	return [
		problem(file, positionOf(file, start), {
			rule: 'content/dead-reference',
			severity: 'error',
			says,
			todo: 'Name another, or take it out.',
		}),
	];
}

/** What a text names in `<Cite>`, `<Term>` and `<Tool>`. */
function deadInText(content: Content, file: ContentFile): Problem[] {
	return file.nodes.filter(isComponent).flatMap((component) => {
		const reference = named[component.name ?? ''];
		const value = reference && attributesOf(component)[reference.attribute];
		const known = reference?.known(content) ?? null;
		if (!reference || value === undefined || known === null || known.includes(value)) return [];
		return problem(file, positionOfNode(component), {
			rule: 'content/dead-reference',
			severity: 'error',
			says: `There is no ${reference.what} \`${value}\`.`,
			todo: didYouMean(value, known, 'Add it, or write the words without the tag.'),
		});
	});
}

/** `<Band>` shows nothing for a level that pay.mdx has no band of. */
function bandless(content: Content, file: ContentFile): Problem[] {
	return file.nodes.filter(isComponent).flatMap((component) => {
		const { level, role = file.role } = attributesOf(component);
		const [pay] = component.name === 'Band' ? filesOf(content, 'pay', role) : [];
		const bands = pay && fieldsOf(pay)['bands'];
		if (level === undefined || !Array.isArray(bands)) return [];
		const known = bands.flatMap((band) => (isRecord(band) ? [String(band['level'])] : []));
		if (known.includes(level)) return [];
		return problem(file, positionOfNode(component), {
			rule: 'content/dead-reference',
			severity: 'error',
			says: `pay.mdx of \`${role}\` has no band of the level \`${level}\`.`,
			todo: `It has: ${known.map((one) => `\`${one}\``).join(', ')}. Write the sentence without the tag, or add the band.`,
		});
	});
}

/** A detector is named after the signal or the check that it shows. */
function detectorOfNothing(content: Content, file: ContentFile): Problem[] {
	const kind = file.kind === 'checkDetector' ? 'check' : file.kind === 'signalDetector' ? 'signal' : null;
	if (kind === null) return [];
	const known = filesOf(content, kind, file.role).map(({ name }) => name);
	if (known.includes(file.name)) return [];
	return [
		problem(file, null, {
			rule: 'content/dead-reference',
			severity: 'error',
			says: `The role has no ${kind} \`${file.name}\` that this detector could show.`,
			todo: didYouMean(file.name, known, 'Rename the file, or take it out.'),
		}),
	];
}

function stands({ kinds, path: pattern }: Reference, { kind }: ContentFile, path: Path): boolean {
	if (kinds !== 'all' && (kind === null || !kinds.includes(kind))) return false;
	return path.map((key) => (typeof key === 'number' ? '*' : key)).join('.') === pattern;
}

/** A role’s folder must be one that vocabulary/roles.yaml knows; said once, at the guide’s first file. */
function unknownRole(content: Content, file: ContentFile): Problem[] {
	const known = slugsOf(content, 'roleTerms');
	if (file.kind !== 'role' || known === null || known.includes(file.name)) return [];
	return [
		problem(file, null, {
			rule: 'content/dead-reference',
			severity: 'error',
			says: `The folder \`${file.name}\` is named after no role of vocabulary/roles.yaml.`,
			todo: didYouMean(file.name, known, 'Add the role there, or rename the folder.'),
		}),
	];
}

function missingVocabulary(content: Content): Problem[] {
	return vocabularyKinds
		.filter((kind) => filesOf(content, kind).length === 0)
		.map((kind) => ({
			rule: 'content/missing-file',
			severity: 'error',
			file: `${ROOT}${patternOf(kind)}`,
			line: null,
			col: null,
			says: 'This file is missing, so nothing that names its entries can be checked.',
			todo: 'Put it back.',
		}));
}
