import { Measure } from '#domain/measure.ts';
import { Region, RoleTerm } from '#domain/vocabulary.ts';
import { entriesOf, fieldsOf, filesOf, type Content } from '../check-content/content.ts';
import { wordsIn, type Watched } from './night-news.ts';

/** Kinds of content whose words count as known when they appear in a job title. */
const vocabularyKinds = ['roleTerms', 'levelTerms', 'tools', 'facets', 'regions', 'specialisations', 'topics'] as const;

/** Collects the content that a new night can affect. Skips entries that cannot be parsed, because the check reports those. */
export function readWatched(content: Content): Watched {
	const known = vocabularyKinds.flatMap((kind) => filesOf(content, kind).map(({ text }) => text));
	const terms = filesOf(content, 'roleTerms');
	const read = <T>(files: typeof terms, schema: { safeParse: (value: unknown) => { data?: T } }): T[] =>
		files.flatMap((file) => entriesOf(file).flatMap((entry) => schema.safeParse(entry).data ?? []));
	return {
		claims: filesOf(content, 'claims').flatMap((file) =>
			entriesOf(file).flatMap(({ slug, measure }, index) => {
				const query = Measure.safeParse(measure).data;
				if (!query || file.role === null) return [];
				const { line } = file.yaml.positionOfValue([index]);
				return [{ role: file.role, slug: String(slug), query, file: file.path, line }];
			}),
		),
		detectors: (['signalDetector', 'checkDetector'] as const).flatMap((kind) =>
			filesOf(content, kind).flatMap((file) =>
				file.role !== null && fieldsOf(file)['status'] === 'on'
					? [{ role: file.role, slug: file.name, field: FIELD_OF_DETECTOR[kind], file: file.path }]
					: [],
			),
		),
		roles: read(terms, RoleTerm),
		regions: read(filesOf(content, 'regions'), Region),
		knownWords: new Set(
			[...known, ...content.files.filter(({ kind }) => kind === 'track').map(({ text }) => text)].flatMap(wordsIn),
		),
		vocabulary: terms[0]?.path ?? 'src/content/vocabulary/roles.yaml',
	};
}

/** The field of a listing that holds what each kind of detector found. */
const FIELD_OF_DETECTOR = { signalDetector: 'flags', checkDetector: 'answers' } as const;
