import type { Withheld } from '#night-file/withheld-file.ts';
import type { Problem } from '../lint/problem.ts';
import { rules } from './rules/index.ts';
import type { Strangers } from './strangers.ts';

const harmfulRules = new Set<string>(rules.filter(({ isHarmful }) => isHarmful).map(({ id }) => id));
/** Share of pages with an error from which the build itself is taken to be broken. */
const MOST_BROKEN = 0.02;
/** Share of employers, and how many at least, beyond which it is not their adverts but the build that is broken. */
const MOST_EMPLOYERS = 0.1;
const FEW_EMPLOYERS = 3;
/** From so many jobs at fault on, all of an employer’s are taken out. */
const MANY_OF_AN_EMPLOYER = 3;
/** A page that weighs too much is read all the same. */
const WEIGHT = 'audit/weight';

export interface Verdict {
	/** Why the night must not be published; null where it may. */
	reason: string | null;
	/** What is to be taken out of it first: then it is built and audited again. */
	takeOut: Pick<Withheld, 'listings' | 'employers'>;
}

/**
 * What becomes of a nightly build. What strangers wrote costs their own page: a job with an error on its page is taken
 * out, and of an employer of several all. An error elsewhere that would harm readers stops the night, as do errors on
 * many pages; a few are told and mended by day.
 */
export function judge(
	problems: readonly Problem[],
	pages: number,
	{ employerOf }: Pick<Strangers, 'employerOf'>,
): Verdict {
	const nothing = { listings: [], employers: [] };
	const errors = problems.filter(({ severity, rule }) => severity === 'error' && rule !== WEIGHT);
	const atFault = new Set(errors.flatMap(({ file }) => jobOf(file, employerOf) ?? []));
	const byEmployer = Map.groupBy(atFault, (id) => employerOf.get(id) ?? '');
	const all = new Set(employerOf.values()).size;
	if (byEmployer.size > Math.max(FEW_EMPLOYERS, all * MOST_EMPLOYERS)) {
		const reason = `Jobs of ${byEmployer.size} of ${all} employers have errors on their pages: the build is broken.`;
		return { reason, takeOut: nothing };
	}
	const ours = errors.filter(({ file }) => jobOf(file, employerOf) === null);
	const harmful = ours.find(({ rule }) => harmfulRules.has(rule));
	if (harmful) return { reason: `${harmful.rule} in ${harmful.file} would harm readers.`, takeOut: nothing };
	const broken = new Set(ours.map(({ file }) => file)).size;
	if (broken > pages * MOST_BROKEN) {
		return { reason: `${broken} of ${pages} pages have errors: the build is broken.`, takeOut: nothing };
	}
	const employers = [...byEmployer].filter(([, ids]) => ids.length >= MANY_OF_AN_EMPLOYER).map(([slug]) => slug);
	const listings = [...atFault].filter((id) => !employers.includes(employerOf.get(id) ?? ''));
	return { reason: null, takeOut: { listings: listings.toSorted(), employers: employers.toSorted() } };
}

/** The job whose own page, or file of facts, it is; null for every other file. */
function jobOf(file: string, employerOf: Strangers['employerOf']): string | null {
	const id = /^dist\/listings\/([^/.]+)/.exec(file)?.[1] ?? '';
	return employerOf.has(id) ? id : null;
}
