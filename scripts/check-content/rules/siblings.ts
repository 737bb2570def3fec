import { attributesOf, isComponent } from '../../../src/guide/mdx-tree.ts';
import { entriesOf, fieldsOf, filesOf, isRecord, type Content } from '../content.ts';
import { positionOfValue, type ContentFile, type Path } from '../content-file.ts';
import type { Kind } from '../kinds.ts';
import { problem, type Rule } from '../rule.ts';
import type { Problem } from '../../reporters/problem.ts';

/** What no two files may share, within a role or on the whole site. */
const SHARED: { fields: string[]; kinds: Kind[]; of: 'role' | 'site' }[] = [
	{ fields: ['title'], kinds: ['role', 'page', 'compare'], of: 'site' },
	{
		fields: ['title'],
		kinds: ['track', 'skill', 'employer', 'check', 'move', 'level', 'drill', 'prompt', 'signal'],
		of: 'role',
	},
	{ fields: ['short'], kinds: ['track', 'skill'], of: 'role' },
	{ fields: ['question'], kinds: ['faq'], of: 'role' },
	{ fields: ['ask'], kinds: ['check'], of: 'role' },
	{
		fields: ['summary'],
		kinds: ['role', 'track', 'skill', 'employer', 'check', 'signal', 'level', 'move', 'compare'],
		of: 'site',
	},
	{ fields: ['seo.title'], kinds: ['role'], of: 'site' },
	{ fields: ['seo.description'], kinds: ['role'], of: 'site' },
	{ fields: ['description'], kinds: ['page'], of: 'site' },
	{ fields: ['term'], kinds: ['glossary'], of: 'site' },
	{ fields: ['title', 'url'], kinds: ['source'], of: 'site' },
];

/** Files beside each other: none says what another does, none is missing in the order, no source stands unused. */
export const siblings: Rule = (content) => [
	...SHARED.flatMap(({ fields, kinds, of }) => kinds.flatMap((kind) => equal(filesOf(content, kind), fields, of))),
	...holes(content),
	...unused(content),
];

function equal(files: ContentFile[], names: string[], of: 'role' | 'site'): Problem[] {
	const first = new Map<string, ContentFile>();
	return files.flatMap((file) => {
		const values = names.map((name) => textAt(file, name.split('.')));
		if (!values.every((value) => value && !value.startsWith('WRITE:'))) return [];
		const key = [of === 'role' ? file.role : '', ...values].join(' ').toLowerCase();
		const earlier = first.get(key);
		if (!earlier) {
			first.set(key, file);
			return [];
		}
		return problem(file, positionOfValue(file, names[0]?.split('.') ?? []), {
			rule: 'content/duplicate-text',
			severity: 'error',
			says: `\`${names.join('` and `')}\` is the same as in ${earlier.path}.`,
			todo: 'Give each of the two its own words, or make one file of them.',
		});
	});
}

function textAt(file: ContentFile, path: Path): string {
	const value = path.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), fieldsOf(file));
	return typeof value === 'string' ? value : '';
}

const ORDERED: Kind[] = ['track', 'employer', 'skill', 'check', 'signal', 'faq', 'move'];

/** A number left out in an order is what a deleted file leaves. */
function holes(content: Content): Problem[] {
	return ORDERED.flatMap((kind) =>
		[
			...Map.groupBy(filesOf(content, kind), (file) => `${file.role} ${String(fieldsOf(file)['polarity'])}`).values(),
		].flatMap((files) => {
			const orders = new Set(files.map((file) => fieldsOf(file)['order']));
			return files.flatMap((file) => {
				const { order } = fieldsOf(file);
				if (typeof order !== 'number' || order <= 1 || orders.has(order - 1) || orders.has(undefined)) return [];
				return problem(file, positionOfValue(file, ['order']), {
					rule: 'content/order-hole',
					severity: 'warning',
					says: `\`order\` is ${order}, and no file beside it has ${order - 1}.`,
					todo: 'Count on without a hole; was a file deleted?',
				});
			});
		}),
	);
}

function unused(content: Content): Problem[] {
	const used = new Set(content.files.flatMap((file) => [...namedBy(file)]));
	return filesOf(content, 'source')
		.filter(({ name }) => !used.has(name))
		.map((file) =>
			problem(
				file,
				{ line: 1, col: 1 },
				{
					rule: 'content/unused',
					severity: 'warning',
					says: 'Nothing names this source.',
					todo: `Name it with \`<Cite source="${file.name}" />\` or in a claim, or take the file out.`,
				},
			),
		);
}

function namedBy(file: ContentFile): string[] {
	const cites = file.nodes.filter(isComponent).filter(({ name }) => name === 'Cite');
	const fields = fieldsOf(file);
	const lists = [fields['cited'], ...entriesOf(file).map(({ shown }) => shown)];
	return [
		...cites.map((cite) => attributesOf(cite)['source'] ?? ''),
		...lists.flatMap((list) =>
			Array.isArray(list) ? list.map((one: unknown) => (isRecord(one) ? String(one['source']) : '')) : [],
		),
		String(fields['bandsFrom']),
	];
}
