import type { Withheld } from '#night-file/withheld-file.ts';
import type { Problem } from '../lint/problem.ts';
import { rules } from './rules/index.ts';
import type { Strangers } from './strangers.ts';

const harmfulRules = new Set<string>(rules.filter(({ isHarmful }) => isHarmful).map(({ id }) => id));
/** If at least this share of pages has an error, the build itself counts as broken. */
const MOST_BROKEN = 0.02;
/** If more than this share of boards, and at least this many, have errors, the build counts as broken and not their adverts. */
const MOST_BOARDS = 0.1;
const FEW_BOARDS = 3;
/** With at least this many jobs, errors on most of their pages from most boards count as a broken build, even if there are few boards. */
const FEW_JOBS = 10;
/** If an employer has at least this many jobs with errors, all its jobs are withheld. */
const MANY_OF_AN_EMPLOYER = 3;
/** Rules that never stop a night: readers can still read a page that is too heavy. */
const WEIGHT = 'audit/weight';

export interface Verdict {
	/** Why the night must not be published; null if it may be. */
	reason: string | null;
	/** The jobs and employers to withhold. The site is then built and audited again. */
	takeOut: Pick<Withheld, 'listings' | 'employers'>;
}

/**
 * Decides whether a nightly build is published. A job with an error on its page is withheld, and so are all jobs of an employer
 * with several of them. An error elsewhere stops the night if it would harm readers or if many pages have one. Other errors are
 * only reported.
 */
export function judge(
	problems: readonly Problem[],
	/** The number of pages, and the files that were checked. */
	{ pages, looked }: { pages: number; looked: readonly string[] },
	{ employerOf }: Pick<Strangers, 'employerOf'>,
): Verdict {
	const nothing = { listings: [], employers: [] };
	const errors = problems.filter(({ severity, rule }) => severity === 'error' && rule !== WEIGHT);
	const atFault = new Set(errors.flatMap(({ file }) => jobOf(file, employerOf) ?? []));
	const byEmployer = Map.groupBy(atFault, (id) => employerOf.get(id) ?? '');
	// On a board that many employers share, anyone can invent employers but not boards, so boards are counted.
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

/** The job whose page or JSON file this is; null for any other file. */
function jobOf(file: string, employerOf: Strangers['employerOf']): string | null {
	const id = /^dist\/listings\/([^/.]+)/.exec(file)?.[1] ?? '';
	return employerOf.has(id) ? id : null;
}
