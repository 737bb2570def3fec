import currencies from 'currency-codes';
import type { FacetDimension } from '#filter/facets.ts';
import countries from 'i18n-iso-countries';
import { dimensions, NOT_STATED, type Dimension } from '#filter/facets.ts';
import { parseQuery, queryWords, unknownWords } from '#filter/query.ts';
import { jobListsPath } from '#routes/pages.ts';
import { didYouMean } from '#domain/nearest.ts';
import type { Finding, Words } from '../../../lint/rule.ts';
import { facetNames, filesOf, siteSlugs, slugsOf, termsOfFacet, type Content } from '../../content.ts';
import type { ContentFile } from '../../content-file.ts';
import { at, type ContentRule } from '../../rule.ts';
import { linksIn, placeOfAddress } from './addresses-in.ts';

/** Reports addresses of job lists whose query the filters do not understand. */
export const deadQuery: ContentRule = {
	id: 'content/dead-query',
	severity: 'error',
	keptFor: 'A link to jobs whose query the filter does not know shows other jobs than the text says.',
	title: 'A link to jobs with an unknown filter',
	help: `
		The part after \`?\` in a link to a job list sets its filters. Unknown filters and values are ignored, so the link leads to more than it says. Choose what you mean on the list itself and copy the address.

		Instead of

		\`\`\`
		[jobs on GPU clusters](/jobs/mlops-engineer/?spec=gpu-clusters)
		\`\`\`

		write

		\`\`\`
		[jobs on GPU clusters](/jobs/mlops-engineer/?specialisation=gpu-clusters)
		\`\`\`
	`,
	content: (content) =>
		content.files.flatMap((file) =>
			addressesIn(file).flatMap(({ url, offset }) =>
				faultsOf(url, content).map((fault): Finding => ({ ...at(file, offset), ...fault })),
			),
		),
};

const addressesIn = (file: ContentFile): { url: string; offset: number }[] => [
	...linksIn(file).map((node) => ({ url: node.url, offset: placeOfAddress(file, node) })),
	...file.yaml.strings().map(({ value, start }) => ({ url: value, offset: start })),
];

/** The parts of a query that the filters do not understand, each with what was probably meant. */
function faultsOf(url: string, content: Content): Words[] {
	const [, path = '', query = ''] = /^(\/[^?#\s]*)\?([^#\s]*)/.exec(url) ?? [];
	if (!path.startsWith(jobListsPath())) return [];
	const search = new URLSearchParams(query);
	const role = path.slice(jobListsPath().length).split('/')[0] ?? '';
	const known = valuesKnown(content, role, search);
	const { ignored } = parseQuery(search, known);
	const names = unknownWords(search);
	return [
		...names.map((name) => ({
			says: `There is no job filter \`${name}\`, so it would have no effect.`,
			todo: likelyWord(name),
		})),
		...ignored
			.filter((part) => !names.some((name) => part.startsWith(`${name}=`)))
			.map((part) => {
				const [name = '', value = ''] = part.split('=');
				const values = isDimension(name) ? known[name].map((option) => option.value) : [];
				return {
					says: `The job filters do not understand \`${part}\`.`,
					todo: didYouMean(value, values, 'Choose it on the list itself, and copy the query from the browser.'),
				};
			}),
	];
}

/** The filter that was probably meant. Names are more often shortened than misspelt: `spec` for `specialisation`. */
function likelyWord(name: string): string {
	const begun = queryWords.filter((word) => word.startsWith(name.toLowerCase()));
	const [only] = begun;
	if (begun.length === 1 && only) return `Did you mean \`${only}\`?`;
	return didYouMean(name, queryWords, `Valid names: ${queryWords.map((word) => `\`${word}\``).join(', ')}.`);
}

const isDimension = (name: string): name is Dimension => dimensions.some((dimension) => dimension === name);

/** The values of each filter that the content defines. Values that only tonight’s jobs define, such as countries, are not checked. */
function valuesKnown(content: Content, role: string, search: URLSearchParams) {
	const vocabularies = {
		level: 'levelTerms',
		specialisation: 'specialisations',
		tool: 'tools',
	} as const;
	const option = (value: string) => ({ value, label: value });
	const asked = (name: string) => search.getAll(name).flatMap((list) => list.split(','));
	const known = Object.fromEntries(dimensions.map((name) => [name, asked(name).map(option)])) as Record<
		Dimension,
		{ value: string; label: string }[]
	>;
	for (const [name, kind] of Object.entries(vocabularies)) {
		const slugs = slugsOf(content, kind);
		if (slugs) known[name as keyof typeof vocabularies] = [...slugs, NOT_STATED].map(option);
	}
	for (const name of facetNames(content))
		known[name as FacetDimension] = [...(termsOfFacet(content, name) ?? []), NOT_STATED].map(option);
	const tracks = filesOf(content, 'track', role).map(({ name }) => name);
	if (tracks.length > 0) known.track = tracks.map(option);
	known.country = asked('country')
		.filter((code) => code === NOT_STATED || countries.isValid(code.toUpperCase()))
		.map(option);
	const kinds = siteSlugs(content, 'employerKinds');
	known.kind = kinds ? [...kinds, NOT_STATED].map(option) : asked('kind').map(option);
	const currency = asked('currency').filter((code) => currencies.code(code) !== undefined);
	return { ...known, pay: [], seen: [], currency: currency.map((value) => ({ value, usd: 1, countries: [] })) };
}
