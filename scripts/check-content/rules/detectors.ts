import { Detector } from '#domain/detector.ts';
import type { RoleSlug } from '#domain/vocabulary.ts';
import { detect } from '../../snapshot/classify/detectors.ts';
import type { Problem } from '../../reporters/problem.ts';
import { positionOfValue, type ContentFile } from '../content-file.ts';
import { perFile, problem } from '../rule.ts';

/** A detector finds each of its `hits` and none of its `misses`; they are run as adverts of one sentence. */
export const detectors = perFile((file) => {
	if (file.kind === 'signalDetector') return examplesOf(file, 'flag');
	return file.kind === 'checkDetector' ? examplesOf(file, 'answer') : [];
});

function examplesOf(file: ContentFile, of: 'flag' | 'answer'): Problem[] {
	// A detector that does not fit its schema is the schema rule’s to tell of.
	const read = Detector.safeParse(file.data);
	if (!read.success) return [];
	const detector = { role: file.role as RoleSlug, of, slug: file.name, detector: read.data };
	const finds = (example: string): string[] => findOrFault(() => detect(example, detector).map(({ words }) => words));
	const not = read.data.hits.flatMap((example, index) =>
		finds(example).length > 0 ? [] : [{ list: 'hits', index, says: `It does not find “${flat(example)}”.` }],
	);
	const wrongly = read.data.misses.flatMap((example, index) => {
		const [words] = finds(example);
		return words === undefined
			? []
			: [{ list: 'misses', index, says: `It finds “${flat(words)}” in “${flat(example)}”.` }];
	});
	return [...not, ...wrongly].map(({ list, index, says }) =>
		problem(file, positionOfValue(file, [list, index]), {
			rule: 'content/detector',
			severity: 'error',
			says,
			todo:
				list === 'hits'
					? 'Add the words it lacks to `any` or `all`, or take the sentence out.'
					: 'Add what takes it back to `none` or `traps`, or make its phrases narrower.',
		}),
	);
}

/** A phrase that cannot be looked for finds nothing, so that its examples are told of. */
function findOrFault(find: () => string[]): string[] {
	try {
		return find();
	} catch {
		return [];
	}
}

function flat(words: string): string {
	return words.replace(/\s+/g, ' ');
}
