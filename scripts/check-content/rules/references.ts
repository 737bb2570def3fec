import { filesOf, slugsOf, type Content } from '../content.ts';
import { positionOf, ROOT, wordsOf, type ContentFile, type Path } from '../content-file.ts';
import { patternOf, vocabularyKinds, type Kind } from '../kinds.ts';
import { didYouMean } from '../nearest.ts';
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

const references: Reference[] = [
	{ kinds: 'all', path: 'sources.*', what: 'source', known: sources },
	{ kinds: 'all', path: 'cited.*.source', what: 'source', known: sources },
	{ kinds: 'all', path: 'shown.*.source', what: 'source', known: sources },
	{ kinds: 'all', path: 'adjustments.*.shown.*.source', what: 'source', known: sources },
	{ kinds: ['claims'], path: '*.shown.*.source', what: 'source', known: sources },
	{ kinds: ['track'], path: 'tools.*.tool', what: 'tool', known: tools },
	{ kinds: ['skill'], path: 'tools.*', what: 'tool', known: tools },
	{ kinds: ['tools'], path: '*.insteadConsider.*', what: 'tool', known: tools },
	{
		kinds: ['track'],
		path: 'specialisation',
		what: 'specialisation',
		known: (content) => slugsOf(content, 'specialisations'),
	},
	{
		kinds: ['skill'],
		path: 'tracks.*',
		what: 'track of this role',
		known: (content, file) => filesOf(content, 'track', file.role).map(({ name }) => name),
	},
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
	...content.files.flatMap((file) => [...unknownRole(content, file), ...deadIn(content, file)]),
];

function deadIn(content: Content, file: ContentFile): Problem[] {
	return wordsOf(file).flatMap(({ path, value, start }) => {
		const reference = path === null ? undefined : references.find((one) => stands(one, file, path));
		const known = reference?.known(content, file) ?? null;
		if (!reference || known === null || known.includes(value)) return [];
		return problem(file, positionOf(file, start), {
			rule: 'content/dead-reference',
			severity: 'error',
			says: `There is no ${reference.what} \`${value}\`.`,
			todo: didYouMean(value, known, 'Add it, or take the name out.'),
		});
	});
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
