import { didYouMean } from '../../../src/guide/nearest.ts';
import type { Problem } from '../../reporters/problem.ts';
import { ROOT, type ContentFile } from '../content-file.ts';
import { kindPaths } from '../kinds.ts';
import { perFile, tell } from '../rule.ts';

/** Each file must be where one of its kind belongs, start with its fields, and be YAML and a text that can be read. */
export const syntax = perFile((file) => {
	if (file.kind === null) {
		const path = file.path.slice(ROOT.length);
		return [tell(file, null, 'unknown-file', { todo: didYouMean(path, placesFor(path), '') })];
	}
	if (file.damage) return [];
	const hasFields = file.path.endsWith('.yaml') || file.bodyStart > 0;
	const fields = /^---\r?\n/.test(file.text) ? 'syntax/open-fields' : 'syntax/no-fields';
	return [
		...(hasFields ? [] : [tell(file, { line: 1, col: 1 }, fields)]),
		...yamlFaults(file),
		...(file.fault ? [tell(file, file.fault, 'syntax/body', { ...file.fault })] : []),
	];
});

/** The first fault of each line; the others follow from it. */
function yamlFaults(file: ContentFile): Problem[] {
	const { faults } = file.yaml;
	return faults
		.filter(({ at }, index) => faults.findIndex((other) => other.at.line === at.line) === index)
		.map(({ at, says, code }) => tell(file, at, `syntax/${code}`, { says }));
}

/** Where a file of this name could live, were its folder another. */
function placesFor(path: string): string[] {
	const segments = path.split('/');
	const name = (segments.at(-1) ?? '').replace(/\.[a-z]+$/, '');
	// A second ending is that of a copy, which belongs nowhere.
	if (name.includes('.')) return [];
	return kindPaths.map((pattern) => pattern.replace('<role>', segments[1] ?? '').replace('<name>', name));
}
