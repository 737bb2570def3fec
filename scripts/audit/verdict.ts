import type { Problem } from '../reporters/problem.ts';

/** What must never reach readers, on however few pages: it would harm them, or break the terms of a source. */
const HARMFUL = ['audit/leak', 'audit/inline-code', 'audit/off-origin', 'audit/terms'];
/** Share of pages with an error from which the build itself is taken to be broken. */
const MOST_BROKEN = 0.02;

/**
 * Why a nightly build must not be published; null where it may. An advert alone can spoil a page or two, and must not
 * keep all others from readers: such errors are told and mended by day.
 */
export function reasonToStop(problems: readonly Problem[], pages: number): string | null {
	const errors = problems.filter(({ severity }) => severity === 'error');
	const harmful = errors.find(({ rule }) => HARMFUL.includes(rule));
	if (harmful) return `${harmful.rule} in ${harmful.file} would harm readers.`;
	const broken = new Set(errors.map(({ file }) => file)).size;
	if (broken > pages * MOST_BROKEN) return `${broken} of ${pages} pages have errors: the build is broken.`;
	return null;
}
