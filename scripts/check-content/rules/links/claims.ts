import { attributesOf, componentsOf, type Component } from '#mdx/tree.ts';
import { didYouMean } from '#domain/nearest.ts';
import type { Finding } from '../../../lint/rule.ts';
import { entriesOf, filesOf, type Content } from '../../content.ts';
import type { ContentFile } from '../../content-file.ts';
import { at, repeated, type ContentRule } from '../../rule.ts';

interface Mark {
	file: ContentFile;
	claim: Component;
	slug: string;
}

/** Each entry of claims.yaml needs one `<Claim id>` in the guide, and each `<Claim id>` an entry. */
export const claimPlace: ContentRule = {
	id: 'content/claim-place',
	severity: 'error',
	title: 'A claim without its words, or words without their claim',
	help: `
		\`\`\`
		src/content/roles/mlops-engineer/claims.yaml:41:9  content/claim-place
		  The claim \`kubernetes-majority\` is nowhere in the guide.
		  Put <Claim id="kubernetes-majority"> around its words, or remove the entry.
		\`\`\`

		The words of a claim are in one place: in a text of the guide, between \`<Claim id="…">\` and \`</Claim>\`. \`claims.yaml\` says, under the same slug, who makes the claim and what
		sources show. An entry without its tag, a tag without its entry and a tag that
		is there twice are all reported. Change the words in the text as you like; the page of claims takes them from there.
	`,
	content: (content) =>
		filesOf(content, 'role').flatMap(({ role }) => {
			const marks = marksOf(content, role);
			const ledgers = filesOf(content, 'claims', role);
			const known = ledgers.flatMap((file) => entriesOf(file).map(({ slug }) => String(slug)));
			const isListRead = ledgers.every(({ yaml, damage }) => yaml.faults.length === 0 && damage === null);
			// A text that cannot be parsed may contain the claim.
			const isRead = content.files.every((file) => file.role !== role || (file.fault === null && file.damage === null));
			return [
				...(isRead ? ledgers.flatMap((file) => withoutPlace(file, marks)) : []),
				...marks
					.filter(({ slug }) => isListRead && !known.includes(slug))
					.map(({ file, claim, slug }) => ({
						...at(file, claim),
						says: `The claim \`${slug}\` is not in claims.yaml.`,
						todo: didYouMean(slug, known, 'Add an entry with that slug, or remove the tag.'),
					})),
				...repeated(marks, ({ slug }) => slug).map(({ item: { file, claim, slug }, earlier }) => ({
					...at(file, claim),
					says: `The claim \`${slug}\` is already in ${earlier.file.path}. A claim may be in one place only.`,
					todo: 'Remove one of the two tags.',
				})),
			];
		}),
};

/** A statement about what a source says must name that source. */
export const claimSource: ContentRule = {
	id: 'content/claim-source',
	severity: 'error',
	keptFor: 'A claim that says it is cited and shows no source must never be published.',
	title: 'A cited claim without a source',
	help: `
		An entry of \`claims.yaml\` with \`provenance: cited\` says under \`shown\` what a source shows. Add it, or write \`provenance: editorial\` where the editors say so.
	`,
	file: (file) =>
		(file.kind === 'claims' ? entriesOf(file) : []).flatMap(({ provenance, shown, slug }, index) =>
			provenance !== 'cited' || (Array.isArray(shown) && shown.length > 0)
				? []
				: [
						{
							...at(file, [index, 'provenance']),
							says: `The claim \`${String(slug)}\` is \`cited\`, but it names no source.`,
							todo: 'Add a source under `shown`, or write `provenance: editorial`.',
						},
					],
		),
};

function marksOf(content: Content, role: string | null): Mark[] {
	return content.files.flatMap((file) =>
		file.role === role && file.tree
			? componentsOf(file.tree, 'Claim').map((claim) => ({ file, claim, slug: attributesOf(claim)['id'] ?? '' }))
			: [],
	);
}

function withoutPlace(file: ContentFile, marks: Mark[]): Finding[] {
	return entriesOf(file).flatMap(({ slug }, index) =>
		typeof slug !== 'string' || marks.some((mark) => mark.slug === slug)
			? []
			: [
					{
						...at(file, [index, 'slug']),
						says: `The claim \`${slug}\` is nowhere in the guide.`,
						todo: `Put <Claim id="${slug}"> around its words, or remove the entry.`,
					},
				],
	);
}
