import { Detector } from '#domain/detector.ts';
import type { Finding } from '../../../lint/rule.ts';
import { detect } from '#classify/detectors.ts';
import type { ContentFile } from '../../content-file.ts';
import { at, type ContentRule } from '../../rule.ts';

/** A detector finds each of its `hits` and none of its `misses`; they are run as adverts of one sentence. */
export const detector: ContentRule = {
	id: 'content/detector',
	severity: 'error',
	keptFor: 'A detector that cannot match would silently never raise its flag.',
	title: 'A detector that fails its own examples',
	help: `
		The detector of a signal or check is tried on its \`hits\`, which it must find, and on its \`misses\`, which it must not.

		Instead of

		\`\`\`
		any: [drift]
		misses:
		  - Terraform keeps configuration drift out of our accounts.
		\`\`\`

		write

		\`\`\`
		any: [drift]
		traps: [configuration drift]
		misses:
		  - Terraform keeps configuration drift out of our accounts.
		\`\`\`

		An example may have several lines: “Requirements:” above it puts it where adverts ask for things, and a detector looks only at the parts it names under \`sections\`.
	`,
	file: (file) => {
		if (file.kind === 'signalDetector') return examplesOf(file, 'flag');
		return file.kind === 'checkDetector' ? examplesOf(file, 'answer') : [];
	},
};

function examplesOf(file: ContentFile, of: 'flag' | 'answer'): Finding[] {
	// The rules for fields report a detector that does not fit its schema.
	const read = Detector.safeParse(file.data);
	if (!read.success) return [];
	const one = { role: file.role ?? '', of, slug: file.name, detector: read.data };
	const foundIn = (example: string) => findOrFault(() => detect(example, one)[0]?.words);
	return [
		...read.data.hits.flatMap((example, index) =>
			foundIn(example) !== undefined
				? []
				: [
						{
							...at(file, ['hits', index]),
							says: `It does not find “${flat(example)}”.`,
							todo: 'Add the words it lacks to `any` or `all`, or remove the sentence.',
						},
					],
		),
		...read.data.misses.flatMap((example, index) => {
			const words = foundIn(example);
			if (words === undefined) return [];
			return [
				{
					...at(file, ['misses', index]),
					says: `It finds “${flat(words)}” in “${flat(example)}”.`,
					todo: 'Add the words that rule it out to `none` or `traps`, or make its phrases narrower.',
				},
			];
		}),
	];
}

/** Treats a phrase that cannot be compiled as one that finds nothing, so that the examples are reported. */
function findOrFault(find: () => string | undefined): string | undefined {
	try {
		return find();
	} catch {
		return undefined;
	}
}

const flat = (words: string): string => words.replace(/\s+/g, ' ');
