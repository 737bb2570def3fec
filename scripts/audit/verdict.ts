import type { Problem } from '../lint/problem.ts';
import { rules } from './rules/index.ts';

const harmfulRules = new Set<string>(rules.filter(({ isHarmful }) => isHarmful).map(({ id }) => id));
/** Share of pages with an error from which the build itself is taken to be broken. */
const MOST_BROKEN = 0.02;

/**
 * Why a nightly build must not be published; null where it may. An advert alone can spoil a page or two, and must not
 * keep all others from readers: such errors are told and mended by day.
 */
export function reasonToStop(problems: readonly Problem[], pages: number): string | null {
	const errors = problems.filter(({ severity }) => severity === 'error');
	const harmful = errors.find(({ rule }) => harmfulRules.has(rule));
	if (harmful) return `${harmful.rule} in ${harmful.file} would harm readers.`;
	const broken = new Set(errors.map(({ file }) => file)).size;
	if (broken > pages * MOST_BROKEN) return `${broken} of ${pages} pages have errors: the build is broken.`;
	return null;
}
