import { boardName } from '#domain/board.ts';
import { compareText } from '#domain/compare.ts';
import { daysBetween } from '#domain/day.ts';
import type { LedgerPosting } from '#domain/ledger.ts';
import { counted, countedAs, type Counted } from '#statistics/counted.ts';
import { shortfall, type Shortfall } from '#statistics/floors.ts';
import { shareOf, type Share } from '#statistics/share.ts';
import { knownCurve, medianLife, survivalAt, type KnownCurve, type Life } from '#statistics/survival.ts';

/** The page shows which share of jobs stays open longer than each of these ages, in days. */
export const ages = [7, 14, 30, 60, 90, 180] as const;

/** How long the jobs of a role or a source stay open, according to the ledger. */
export interface Lifetimes {
	jobs: number;
	employers: number;
	closed: number;
	/** Jobs that were open when their boards were first read, and whose feed gives no publication date */
	ageUnknown: number;
	curve: KnownCurve;
	/** For each of `ages`; null if too few jobs have been followed that long */
	openLonger: ReturnType<typeof survivalAt>[];
	/** Age at which half of the jobs have closed */
	half: ReturnType<typeof medianLife>;
	/** Share of jobs that came back under a new address; null if there are none */
	putUpAgain: Share | null;
	statePay: Share | null;
	/** Why we show no shares; empty if we do. */
	lacks: Shortfall;
}

/**
 * Computes how long jobs stay open, for the ledger’s jobs that `belongs` selects.
 * `from` is the first night in the ledger. Jobs that closed before it are no longer known, so jobs that were open then count only
 * from that night on (delayed entry). Jobs of one employer with the same title, level and first night count once. Callers that
 * already have `firstNights` can pass it.
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

/** The key of a job: postings of one employer with the same title, level and first night count as one job. */
const jobOf = ({ employer, firstSeen, title, level }: LedgerPosting): Counted => ({
	employer: `${employer.slug} ${firstSeen}`,
	title,
	level,
});

/** One posting of the ledger, with numbers in place of names, for publishing. */
export interface NumberedLife {
	posting: LedgerPosting;
	/** The same number for postings that count as one job; only the first of them counts. */
	job: number;
	employer: number;
	/** Null if its age is unknown */
	life: Life | null;
}

/** All postings of the ledger, in the order in which `lifetimesOf` counts them. */
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
 * When a job entered observation and when it left, as ages in days. Age counts from the date in its feed, or else from the night
 * when it first appeared on a board that had been read before; null if neither is known. A job ends on the first night when its
 * boards were read completely and did not list it. Otherwise, the last night when we saw it open is all we know (right-censored).
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

/** For each board, the first night on which one of its jobs was read. */
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
