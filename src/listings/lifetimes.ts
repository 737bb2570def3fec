import { boardName } from '#domain/board.ts';
import { compareText } from '#domain/compare.ts';
import { daysBetween } from '#domain/day.ts';
import type { LedgerPosting } from '#domain/ledger.ts';
import { counted, countedAs, type Counted } from '#statistics/counted.ts';
import { shortfall, type Shortfall } from '#statistics/floors.ts';
import { shareOf, type Share } from '#statistics/share.ts';
import { knownCurve, medianLife, survivalAt, type KnownCurve, type Life } from '#statistics/survival.ts';

/** Ages, in days, of which the page says how many jobs are open longer. */
export const ages = [7, 14, 30, 60, 90, 180] as const;

/** What the ledger knows of how long the jobs of a role or of a source stay open. */
export interface Lifetimes {
	jobs: number;
	employers: number;
	closed: number;
	/** Jobs that were there already when their boards were first read, and whose feed does not say since when */
	ageUnknown: number;
	curve: KnownCurve;
	/** For each of `ages`; null where too few jobs were followed so far */
	openLonger: ReturnType<typeof survivalAt>[];
	/** Age at which half are closed */
	half: ReturnType<typeof medianLife>;
	/** Share that came back under a new address; null where there are none */
	putUpAgain: Share | null;
	statePay: Share | null;
	/** Why no share is printed; empty where they are. */
	lacks: Shortfall;
}

/**
 * How long jobs stay open, of the ledger's jobs that `belongs` picks. `from` is the first night of the ledger: of jobs that closed
 * before it nothing is known any more, so those that were open then count only from it. Jobs of one employer with the
 * same title and level that came the same night count once. `firstNights` is for whoever has asked for them.
 */
export function lifetimesOf(
	ledger: readonly LedgerPosting[],
	{
		from,
		belongs = () => true,
		firstNights = firstNightsOf(ledger),
	}: { from: string; belongs?: (posting: LedgerPosting) => boolean; firstNights?: ReadonlyMap<string, string> },
): Lifetimes {
	const postings = counted(inOrder(ledger.filter(belongs)), jobOf);
	const lives = postings.map((posting) => lifeOf(posting, firstNights, from));
	const curve = knownCurve(lives.filter((life) => life !== null));
	const answers = (says: (posting: LedgerPosting) => boolean) =>
		shareOf(postings.map((posting) => ({ employer: posting.employer.slug, says: says(posting) })));
	const employers = new Set(postings.map(({ employer }) => employer.slug)).size;
	return {
		jobs: postings.length,
		employers,
		closed: postings.filter(({ closedOn }) => closedOn !== null).length,
		ageUnknown: lives.filter((life) => life === null).length,
		curve,
		openLonger: ages.map((age) => survivalAt(curve, age)),
		half: medianLife(curve),
		putUpAgain: answers(({ reposts }) => reposts.length > 0),
		statePay: answers(({ pay }) => pay !== null),
		lacks: shortfall({ adverts: postings.length, employers }, 'share'),
	};
}

const inOrder = (ledger: readonly LedgerPosting[]) => ledger.toSorted((a, b) => compareText(a.id, b.id));

/** Jobs of one employer with the same title and level that came the same night are one. */
const jobOf = ({ employer, firstSeen, title, level }: LedgerPosting): Counted => ({
	employer: `${employer.slug} ${firstSeen}`,
	title,
	level,
});

/** One job of the ledger in numbers that say nothing outside of it. */
export interface NumberedLife {
	posting: LedgerPosting;
	/** The same for jobs that count once; the first of them counts. */
	job: number;
	employer: number;
	/** Null where its age is not known */
	life: Life | null;
}

/** All jobs of the ledger in the order in which `lifetimesOf` counts them. */
export function numberedLives(ledger: readonly LedgerPosting[], from: string): NumberedLife[] {
	const firstNights = firstNightsOf(ledger);
	const jobs = new Map<string, number>();
	const employers = new Map<string, number>();
	const numberIn = (known: Map<string, number>, key: string) => {
		const number = known.get(key) ?? known.size + 1;
		known.set(key, number);
		return number;
	};
	return inOrder(ledger).map((posting) => ({
		posting,
		job: numberIn(jobs, countedAs(jobOf(posting))),
		employer: numberIn(employers, posting.employer.slug),
		life: lifeOf(posting, firstNights, from),
	}));
}

/**
 * A job's life in days of age. Its age counts from the day its feed gives, else from the night it was new on a board that had been
 * read before; null where neither is known. It ends on the first night on which its boards, read whole, did not have
 * it. Where it is open, or its boards could not be read, it was last seen open and no more is known.
 */
export function lifeOf(
	{ employer, publishedOn = null, firstSeen, lastSeen, closedOn, seenOn }: LedgerPosting,
	firstNights: ReadonlyMap<string, string>,
	from: string,
): Life | null {
	const nights = seenOn.map((seen) => firstNights.get(boardName(seen)) ?? firstSeen);
	const isNew = !nights.includes(firstSeen) && nights.some((night) => night < firstSeen);
	const stated = publishedOn !== null && publishedOn <= firstSeen ? publishedOn : null;
	const since = stated ?? (isNew ? firstSeen : null);
	if (since === null) return null;
	return {
		employer: employer.slug,
		entry: daysBetween(since, firstSeen < from ? from : firstSeen),
		exit: daysBetween(since, closedOn ?? lastSeen),
		ended: closedOn !== null,
	};
}

/** By board, the first night that read a job of it. */
export function firstNightsOf(postings: readonly LedgerPosting[]): Map<string, string> {
	const first = new Map<string, string>();
	for (const { firstSeen, seenOn } of postings) {
		for (const board of seenOn.map(boardName)) {
			const known = first.get(board);
			if (known === undefined || firstSeen < known) first.set(board, firstSeen);
		}
	}
	return first;
}
