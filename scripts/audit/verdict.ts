import type { Withheld } from '#night-file/withheld-file.ts';
import type { Problem } from '../lint/problem.ts';
import { rules } from './rules/index.ts';
import type { Strangers } from './strangers.ts';

const harmfulRules = new Set<string>(rules.filter(({ isHarmful }) => isHarmful).map(({ id }) => id));
/** Share of pages with an error from which the build itself is taken to be broken. */
const MOST_BROKEN = 0.02;
/** Share of boards, and how many at least, beyond which it is not their adverts but the build that is broken. */
const MOST_BOARDS = 0.1;
const FEW_BOARDS = 3;
/** From so many jobs on, errors on most of their pages, of most boards, are the build’s, however few the boards. */
const FEW_JOBS = 10;
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
	/** How many pages there are, and the files of those that were looked at. */
	{ pages, looked }: { pages: number; looked: readonly string[] },
	{ employerOf }: Pick<Strangers, 'employerOf'>,
): Verdict {
	const nothing = { listings: [], employers: [] };
	const errors = problems.filter(({ severity, rule }) => severity === 'error' && rule !== WEIGHT);
	const atFault = new Set(errors.flatMap(({ file }) => jobOf(file, employerOf) ?? []));
	const byEmployer = Map.groupBy(atFault, (id) => employerOf.get(id) ?? '');
	// Whoever writes on a board of many employers may invent as many as he likes, but not boards.
	const boards = new Set([...byEmployer.keys()].map(boardOf)).size;
	const all = new Set([...employerOf.values()].map(boardOf)).size;
	const jobs = new Set(looked.flatMap((file) => jobOf(file, employerOf) ?? [])).size;
	if (jobs >= FEW_JOBS && atFault.size * 2 > jobs && boards * 2 > all) {
		const reason = `${atFault.size} of ${jobs} jobs have errors on their pages: the build is broken.`;
		return { reason, takeOut: nothing };
	}
	if (boards > Math.max(FEW_BOARDS, all * MOST_BOARDS)) {
		const reason = `Jobs of ${boards} of ${all} boards have errors on their pages: the build is broken.`;
		return { reason, takeOut: nothing };
	}
	const ours = errors.filter(({ file }) => jobOf(file, employerOf) === null);
	const harmful = ours.find(({ rule }) => harmfulRules.has(rule));
	if (harmful) return { reason: `${harmful.rule} in ${harmful.file} would harm readers.`, takeOut: nothing };
	const broken = new Set(ours.map(({ file }) => file)).size;
	if (broken > pages * MOST_BROKEN) {
		return { reason: `${broken} of ${pages} pages have errors: the build is broken.`, takeOut: nothing };
	}
	const employers = [...byEmployer].filter(([, ids]) => ids.length >= MANY_OF_AN_EMPLOYER).map(([name]) => name);
	const listings = [...atFault].filter((id) => !employers.includes(employerOf.get(id) ?? ''));
	return { reason: null, takeOut: { listings: listings.toSorted(), employers: employers.toSorted() } };
}

const boardOf = (employer: string): string => employer.slice(0, employer.lastIndexOf('/'));

/** The job whose own page, or file of facts, it is; null for every other file. */
function jobOf(file: string, employerOf: Strangers['employerOf']): string | null {
	const id = /^dist\/listings\/([^/.]+)/.exec(file)?.[1] ?? '';
	return employerOf.has(id) ? id : null;
}
