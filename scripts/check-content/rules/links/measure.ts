import { didYouMean } from '#domain/nearest.ts';
import type { Finding } from '../../../lint/rule.ts';
import type { Kind } from '#content-model/kinds.ts';
import { entriesOf, filesOf, isRecord, slugsOf, termsOfFacet, type Content } from '../../content.ts';
import type { ContentFile, Path } from '../../content-file.ts';
import { at, type ContentRule } from '../../rule.ts';

/** The vocabulary file with the slugs for each word of a measure. */
const vocabularies: Partial<Record<string, Kind>> = {
	tool: 'tools',
	specialisation: 'specialisations',
	topic: 'topics',
	region: 'regions',
	role: 'roleTerms',
};

/** Reports measures of claims that name an unknown slug. They would count nothing, and the verdict would be wrong. */
export const measureWords: ContentRule = {
	id: 'content/measure',
	severity: 'error',
	keptFor: 'A claim that counts something no advert has would never be checked.',
	title: 'A measure with an unknown slug',
	help: `
		A claim with a \`measure\` is judged by counting adverts that name tools, topics, tracks and the like. A slug that the vocabulary does not have counts nothing, so the verdict would be meaningless.

		Instead of

		\`\`\`
		share: { tool: kubernets }
		\`\`\`

		write

		\`\`\`
		share: { tool: kubernetes }
		\`\`\`
	`,
	content: (content) =>
		filesOf(content, 'claims').flatMap((file) =>
			entriesOf(file).flatMap(({ measure }, index) => findingsIn(content, file, measure, [index, 'measure'])),
		),
};

function findingsIn(content: Content, file: ContentFile, value: unknown, path: Path): Finding[] {
	if (!isRecord(value)) return [];
	const { among } = value;
	return Object.entries(value).flatMap(([key, inner]): Finding[] => {
		const below = [...path, key];
		// Within `rank`, `first` and `before` hold slugs of what `among` says.
		const word = typeof among === 'string' && (key === 'first' || key === 'before') ? among : key;
		const known = slugsFor(content, file, word);
		if (known === null) return findingsIn(content, file, inner, below);
		return placesOf(inner, below).flatMap(({ slug, place }) =>
			known.includes(slug)
				? []
				: [
						{
							...at(file, place),
							says: `The vocabulary has no ${word} \`${slug}\`, so the measure would count nothing.`,
							todo: didYouMean(slug, known, `Use a slug of the vocabulary, or add it there.`),
						},
					],
		);
	});
}

/** The slugs that a word of a measure accepts; null if it takes no slugs. */
function slugsFor(content: Content, file: ContentFile, word: string): string[] | null {
	if (word === 'track') return filesOf(content, 'track', file.role).map(({ name }) => name);
	const kind = vocabularies[word];
	return kind ? slugsOf(content, kind) : termsOfFacet(content, word);
}

function placesOf(value: unknown, path: Path): { slug: string; place: Path }[] {
	if (typeof value === 'string') return [{ slug: value, place: path }];
	if (!Array.isArray(value)) return [];
	return value.flatMap((slug, index) => (typeof slug === 'string' ? [{ slug, place: [...path, index] }] : []));
}
