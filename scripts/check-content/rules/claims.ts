import { attributesOf, componentsOf, type Component } from '../../../src/guide/mdx-tree.ts';
import { entriesOf, filesOf, type Content } from '../content.ts';
import { positionOfNode, positionOfValue, type ContentFile } from '../content-file.ts';
import { didYouMean } from '../../../src/guide/nearest.ts';
import { problem, type Rule } from '../rule.ts';
import type { Problem } from '../../reporters/problem.ts';

interface Mark {
	file: ContentFile;
	claim: Component;
	id: string;
}

/** Each entry of claims.yaml has its words in one `<Claim id>` of the guide, and each `<Claim id>` has its entry. */
export const claims: Rule = (content) =>
	filesOf(content, 'role').flatMap(({ role }) => {
		const marks = marksOf(content, role);
		const ledgers = filesOf(content, 'claims', role);
		const known = ledgers.flatMap((file) => entriesOf(file).map(({ slug }) => String(slug)));
		// What stands in a text that cannot be read is not known.
		const isRead = content.files.every((file) => file.role !== role || (file.fault === null && file.damage === null));
		return [
			...ledgers.flatMap((file) => [...(isRead ? withoutPlace(file, marks) : []), ...withoutSource(file)]),
			...marks.flatMap((mark, index) => [
				...withoutEntry(mark, known),
				...twice(
					mark,
					marks.slice(0, index).find(({ id }) => id === mark.id),
				),
			]),
		];
	});

function marksOf(content: Content, role: string | null): Mark[] {
	return content.files
		.filter((file) => file.role === role)
		.flatMap((file) =>
			file.tree
				? componentsOf(file.tree, 'Claim').map((claim) => ({ file, claim, id: attributesOf(claim)['id'] ?? '' }))
				: [],
		);
}

function withoutPlace(file: ContentFile, marks: Mark[]): Problem[] {
	return entriesOf(file).flatMap(({ slug }, index) =>
		typeof slug !== 'string' || marks.some(({ id }) => id === slug)
			? []
			: [
					problem(file, positionOfValue(file, [index, 'slug']), {
						rule: 'content/claim-place',
						severity: 'error',
						says: `The claim \`${slug}\` stands nowhere in the guide.`,
						todo: `Put <Claim id="${slug}"> around its words, or take the entry out.`,
					}),
				],
	);
}

/** What a source is said to say, without a source. */
function withoutSource(file: ContentFile): Problem[] {
	return entriesOf(file).flatMap(({ provenance, shown, slug }, index) =>
		provenance !== 'cited' || (Array.isArray(shown) && shown.length > 0)
			? []
			: [
					problem(file, positionOfValue(file, [index, 'provenance']), {
						rule: 'content/claim-source',
						severity: 'error',
						says: `The claim \`${String(slug)}\` is \`cited\`, and no source is shown.`,
						todo: 'Say under `shown` what a source shows, or write `provenance: editorial`.',
					}),
				],
	);
}

function withoutEntry({ file, claim, id }: Mark, known: string[]): Problem[] {
	if (known.includes(id)) return [];
	return [
		problem(file, positionOfNode(claim), {
			rule: 'content/claim-place',
			severity: 'error',
			says: `The claim \`${id}\` is not in claims.yaml.`,
			todo: didYouMean(id, known, 'Add an entry of that slug, or take the tag out.'),
		}),
	];
}

function twice({ file, claim, id }: Mark, earlier: Mark | undefined): Problem[] {
	if (!earlier) return [];
	return [
		problem(file, positionOfNode(claim), {
			rule: 'content/claim-place',
			severity: 'error',
			says: `The claim \`${id}\` stands in ${earlier.file.path} already; its words stand in one place.`,
			todo: 'Take one of the two tags out.',
		}),
	];
}
