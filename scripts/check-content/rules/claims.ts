import { attributesOf, componentsOf, type Component } from '../../../src/guide/mdx-tree.ts';
import { didYouMean } from '../../../src/guide/nearest.ts';
import type { Problem } from '../../reporters/problem.ts';
import { entriesOf, filesOf, type Content } from '../content.ts';
import type { ContentFile } from '../content-file.ts';
import { repeated, tell, type Rule } from '../rule.ts';

interface Mark {
	file: ContentFile;
	claim: Component;
	slug: string;
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
			...marks
				.filter(({ slug }) => !known.includes(slug))
				.map(({ file, claim, slug }) =>
					tell(file, claim, 'claim-place/unknown', { slug, todo: didYouMean(slug, known, '') }),
				),
			...repeated(marks, ({ slug }) => slug).map(({ item: { file, claim, slug }, earlier }) =>
				tell(file, claim, 'claim-place/twice', { slug, path: earlier.file.path }),
			),
		];
	});

function marksOf(content: Content, role: string | null): Mark[] {
	return content.files.flatMap((file) =>
		file.role === role && file.tree
			? componentsOf(file.tree, 'Claim').map((claim) => ({ file, claim, slug: attributesOf(claim)['id'] ?? '' }))
			: [],
	);
}

function withoutPlace(file: ContentFile, marks: Mark[]): Problem[] {
	return entriesOf(file).flatMap(({ slug }, index) =>
		typeof slug !== 'string' || marks.some((mark) => mark.slug === slug)
			? []
			: [tell(file, [index, 'slug'], 'claim-place/nowhere', { slug })],
	);
}

/** What a source is said to say, without a source. */
function withoutSource(file: ContentFile): Problem[] {
	return entriesOf(file).flatMap(({ provenance, shown, slug }, index) =>
		provenance !== 'cited' || (Array.isArray(shown) && shown.length > 0)
			? []
			: [tell(file, [index, 'provenance'], 'claim-source', { slug })],
	);
}
