import { Detector } from '#domain/detector.ts';
import type { RoleSlug } from '#domain/vocabulary.ts';
import type { Problem } from '../../reporters/problem.ts';
import { detect } from '../../snapshot/classify/detectors.ts';
import type { ContentFile } from '../content-file.ts';
import { perFile, tell } from '../rule.ts';

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
	return (['hits', 'misses'] as const).flatMap((list) =>
		read.data[list].flatMap((example, index) => {
			const words = findOrFault(() => detect(example, detector)[0]?.words);
			if ((words !== undefined) === (list === 'hits')) return [];
			return tell(file, [list, index], `detector/${list}`, { words: flat(words ?? ''), example: flat(example) });
		}),
	);
}

/** A phrase that cannot be looked for finds nothing, so that its examples are told of. */
function findOrFault(find: () => string | undefined): string | undefined {
	try {
		return find();
	} catch {
		return undefined;
	}
}

const flat = (words: string): string => words.replace(/\s+/g, ' ');
