import type { RoleSlug, RoleTerm } from '#domain/vocabulary.ts';
import { memoize } from '#domain/memoize.ts';
import type { Hit, TermedAdvert } from '../phrases/found.ts';
import { compilePhrases, findPhrases } from '../phrases/phrases.ts';
import {
	bestEvidence,
	bySentence,
	lengthFactor,
	heaviestFirst,
	maxEvidence,
	scoreOf,
	scoreOfSentences,
} from '../phrases/weigh.ts';
import type { Detected } from '../reading.ts';
import { sectionAt } from '../text/sections.ts';
import type { Words } from '../text/words.ts';
import { calledJobs } from './called.ts';
import { plainTitle, titleEvidence, whyNoRole, type TitleReading } from './title.ts';

/** The minimum total score of title and text, if the title clearly names the role, and if it does not. */
const minTotalWithTitle = 5;
const minTotal = 6.5;
/**
 * The text score of an advert that says as much as is usual about its role’s work. Only a text with at least this score can
 * overrule a title.
 */
const usualTextScore = 4;
/** How much a title counts, compared with the text. */
const titleWeight = 1.5;
/** A title names a role from this score on, if it leads all other roles by this much. */
const namedTitleScore = 2.5;
const namedTitleLead = 1.5;
/**
 * The duties overrule the title if, compared with what is usual for each role, they say this many times as much about another
 * role’s work. They don’t if the title excludes that role, giving it a score of at most `excludedTitleScore`.
 */
const overruleRatio = 2.5;
const excludedTitleScore = -1.5;
/**
 * A second role fits too if its total is at least this share of the first role’s; the second value applies if the title names
 * both.
 */
const secondRoleRatio = 0.8;
const secondRoleRatioWhenNamed = 0.62;
/**
 * A neighbouring role also fits if the text has at least this share of the usual score for it, and this many times the first
 * role’s share.
 */
const minShareOfNeighbour = 1.1;
const neighbourRatio = 1.3;
/** If the text calls the job by a role’s name, “we are hiring an AI Engineer”, this share of the usual text score is enough. */
const minShareWhenCalled = 0.3;
/**
 * The share for a second role that the title names: if duties have overruled the title, if its total is close to the first
 * role’s, and if it is lower.
 */
const secondRoleShare = { afterDuties: 0.3, near: 0.5, weaker: 0.7 };
/** In characters. A shorter text often says nothing about the work. */
const shortTextLength = 400;
/** In characters. A longer text must reach a role’s full `leastShare`; for a shorter one the share is reduced in proportion. */
const longTextLength = 3000;
/**
 * A job belongs to another trade if at least this many sentences are duties of it, and at least this many times the role’s share.
 */
const minDutiesOfOtherTrade = 2;
const otherTradeRatio = 4;
/** A name in the text supports a role with at least the first score, and excludes it with at most the second. */
const minNameScore = 1;
const excludingNameScore = -1.25;
/** If the title names the role and the text has this share of the usual score, other names in the text are ignored. */
const minShareOfNamed = 0.8;
/** A sentence is about the role’s work if it has a phrase of at least this weight. */
const minPhraseWeight = 0.3;

/** An advert without a role may still fit one if its total and its share of the usual text score are at least these. */
const minTotalToMayFit = 4;
const minShareToMayFit = 0.3;

/** A sentence that describes a duty, and the duties that it shows. */
interface ShownDuty<D> {
	at: number;
	sentence: number;
	shown: D[];
}

type Duty = Pick<RoleTerm['duties'][number], 'each'>;

interface Candidate extends TitleReading {
	work: Hit[];
	/** Sentences that describe the role’s duties. */
	duties: ShownDuty<RoleTerm['duties'][number]>[];
	/** The text’s score for the role’s work. */
	textScore: number;
	/**
	 * Score of title and text together. The text part is scaled so that a text that is usual for its role gives the same score for
	 * each role.
	 */
	total: number;
}

/**
 * The role of an advert, a second role that fits as well, and the matches about the first role’s work. An advert without a role
 * has the role that it may fit, if it came close to saying enough, and a sentence for editors that says why it has none.
 */
export type RoleReading =
	| { role: Detected<RoleSlug>; alsoRole: Detected<RoleSlug> | null; work: Hit[] }
	| { role: null; mayFit: RoleSlug | null; why: string };

/**
 * Determines an advert’s role from its title and text. The title must speak for a role; the text’s score decides between roles.
 * If the text is about another role’s work and hardly about the title’s, the duties win; if it is about another trade’s, the
 * advert has no role.
 */
export function readRole(advert: TermedAdvert, titles: readonly TitleReading[]): RoleReading {
	const all = titles.filter(({ ruledOut }) => ruledOut === null).map((title) => weigh(advert, title));
	const open = all.filter(({ score }) => score > 0);
	const enough = open.filter((candidate) => isEnough(candidate, advert));
	const titled = spokenFor(enough) ?? loudest(enough.length > 0 ? enough : open);
	if (titled === undefined || enough.length === 0) {
		const lack = titled && `Titled “${advert.title.text}”; ${lackOf(advert, titled)}.`;
		return (
			calledRole(advert, all) ?? {
				role: null,
				mayFit: mayFitRole(titled),
				why: lack ?? whyNoRole(advert.title, titles),
			}
		);
	}
	const best = dutiesAgainst(titled, all) ?? titled;
	const trade = otherTrade(advert, best);
	if (trade)
		return { role: null, mayFit: null, why: `Titled “${advert.title.text}”; its duties are mostly those of ${trade}.` };
	const name = otherName(advert, best, titles);
	if (name) return { role: null, mayFit: null, why: `Titled “${advert.title.text}”; the text calls it “${name}”.` };
	const also = fitsToo(best, enough) ?? strongerNeighbour(best, all);
	return { role: detectedRole(advert, best), alsoRole: also ? detectedRole(advert, also) : null, work: best.work };
}

/** The role of a candidate whose title and text come close to being enough; null for any other. */
function mayFitRole(candidate: Candidate | undefined): RoleSlug | null {
	if (candidate === undefined || candidate.total < minTotalToMayFit) return null;
	return shareOfUsual(candidate) >= minShareToMayFit ? candidate.role.slug : null;
}

/**
 * The role that the text calls the job by, “we are hiring an AI Engineer”, if the title is vaguer and does not speak against it,
 * and the text has 0.3 of the usual score for it. Null if there is none.
 */
function calledRole(advert: TermedAdvert, all: readonly Candidate[]): RoleReading | null {
	const roles = all.map(({ role }) => role);
	const called = calledJobs(advert, roles)
		.filter(({ readings }) => readings.every(({ ruledOut }) => ruledOut === null))
		.flatMap(({ readings, evidence }) => readings.map((reading) => ({ ...weigh(advert, reading), evidence })));
	const best = loudest(
		called.filter((candidate) => {
			const titled = all.find(({ role }) => role === candidate.role);
			return (
				(titled?.score ?? 0) >= 0 &&
				candidate.score >= plainTitle &&
				shareOfUsual(candidate) >= minShareWhenCalled &&
				titleWeight * candidate.score + candidate.textScore >= minTotal
			);
		}),
	);
	if (best === undefined) return null;
	const evidence = [best.evidence, ...bestEvidence(advert, best.work, 'role/work')].slice(0, maxEvidence);
	return { role: { value: best.role.slug, evidence }, alsoRole: null, work: best.work };
}

function detectedRole(advert: TermedAdvert, { role, work, ...title }: Candidate): Detected<RoleSlug> {
	const evidence = [...titleEvidence(advert.title, title), ...bestEvidence(advert, work, 'role/work')];
	return { value: role.slug, evidence: evidence.slice(0, maxEvidence) };
}

/**
 * A second role that fits too. If the title does not name it, it needs the usual text score and a total close to the first
 * role’s. If the title names it, “SRE/DevOps Engineer”, half the usual text score is enough, or 0.7 if its total is lower, or 0.3
 * if duties have overruled the title.
 */
function fitsToo(best: Candidate, enough: readonly Candidate[]): Candidate | undefined {
	return loudest(
		enough.filter((other) => {
			if (other === best) return false;
			const isNear = other.total >= secondRoleRatio * best.total;
			if (!isNamed(other)) return isNear && shareOfUsual(other) >= 1;
			if (!isNamed(best)) return shareOfUsual(other) >= secondRoleShare.afterDuties;
			if (isNear) return shareOfUsual(other) >= secondRoleShare.near;
			return shareOfUsual(other) >= secondRoleShare.weaker && other.total >= secondRoleRatioWhenNamed * best.total;
		}),
	);
}

/**
 * A neighbouring role whose work the text describes more than the role’s own. It must not be excluded by the title, nor be one
 * that adverts for this role usually mention that much anyway.
 */
function strongerNeighbour(best: Candidate, all: readonly Candidate[]): Candidate | undefined {
	return all
		.filter((other) => best.role.adjacent.includes(other.role.slug) && other.score > excludedTitleScore)
		.filter(
			(other) =>
				shareOfUsual(other) >=
				Math.max(minShareOfNeighbour, passingShare(best, other), neighbourRatio * shareOfUsual(best)),
		)
		.toSorted((a, b) => shareOfUsual(b) - shareOfUsual(a))[0];
}

/** Whether the title clearly names the role. */
const isNamed = ({ score }: Candidate): boolean => score >= plainTitle;

/**
 * The role whose duties overrule the title: the text has the usual score for it, and a far higher share than for the title’s
 * role.
 */
function dutiesAgainst(titled: Candidate, all: readonly Candidate[]): Candidate | undefined {
	return all
		.filter((other) => other.score > excludedTitleScore && other.textScore >= usualTextScore)
		.filter((other) => shareOfUsual(other) >= passingShare(titled, other))
		.filter((other) => shareOfUsual(other) >= overruleRatio * Math.max(shareOfUsual(titled), 0))
		.toSorted((a, b) => shareOfUsual(b) - shareOfUsual(a))[0];
}

/**
 * The other trade that more duties belong to than to the role. Sentences about the role’s own work don’t count for other trades.
 * Null if there is none.
 */
function otherTrade({ text, sections }: TermedAdvert, candidate: Candidate): string | null {
	const { role, work, duties } = candidate;
	const isDuty = ({ at }: { at: number }): boolean => sectionAt(sections, at) === 'duties';
	const telling = work.filter(({ value }) => value.weight >= minPhraseWeight);
	const shown = duties.filter((duty) => duty.shown.some(({ weight }) => weight > 0));
	const own = new Set([...telling, ...shown].filter(isDuty).map(({ sentence }) => sentence));
	const others = shownDuties(text, role.otherTrades)
		.filter((duty) => isDuty(duty) && !own.has(duty.sentence))
		.flatMap((duty) => [...new Set(duty.shown.map(({ trade }) => trade))]);
	const least = Math.max(minDutiesOfOtherTrade, own.size, otherTradeRatio * shareOfUsual(candidate));
	const byTrade = Map.groupBy(others, (trade) => trade);
	return [...byTrade].find(([, found]) => found.length >= least)?.[0] ?? null;
}

/**
 * The name that the text uses for the job, “we seek a Senior Data Scientist”, if it excludes the role and no other name supports
 * it. Null if there is none, or if title and text are clear enough.
 */
function otherName(advert: TermedAdvert, best: Candidate, titles: readonly TitleReading[]): string | null {
	if (isNamed(best) && shareOfUsual(best) >= minShareOfNamed) return null;
	const called = calledJobs(
		advert,
		titles.map(({ role }) => role),
	);
	if (called.some(({ readings }) => readings.some(({ score }) => score >= minNameScore))) return null;
	const against = called.find(({ readings }) =>
		readings.some(
			({ role, score, ruledOut }) => role === best.role && (ruledOut !== null || score <= excludingNameScore),
		),
	);
	return against?.evidence.words ?? null;
}

/** The text’s score for the role’s work, divided by what is usual for the role. */
function shareOfUsual({ textScore, role }: Candidate): number {
	return textScore / role.usual;
}

/**
 * The share of another role’s usual score that adverts for this role typically reach, because they mention its work in passing.
 */
function passingShare({ role }: Candidate, other: Candidate): number {
	return role.besides.find((one) => one.role === other.role.slug)?.share ?? 1;
}

/** The role that the title clearly prefers, if the text has the usual score for it: title and text agree. */
function spokenFor(candidates: readonly Candidate[]): Candidate | undefined {
	const [first, second] = candidates.toSorted((a, b) => b.score - a.score);
	if (first === undefined || first.score < namedTitleScore || shareOfUsual(first) < 1) return undefined;
	return first.score - (second?.score ?? 0) >= namedTitleLead ? first : undefined;
}

function loudest<C extends Candidate>(candidates: readonly C[]): C | undefined {
	return candidates.toSorted((a, b) => b.total - a.total)[0];
}

/** A sentence that says why an advert has its role: what its text is mostly about. `mainWork` describes its main track. */
export function whyRole(advert: TermedAdvert, work: readonly Hit[], mainWork: string | null): string {
	const about = mainWork ?? heaviestPhrases(advert, work);
	const summary = about ? `the text is mostly ${about}` : 'the text says little about the work';
	return `Titled “${advert.title.text}”; ${summary}.`;
}

function lackOf({ text: { text } }: TermedAdvert, { role }: Candidate): string {
	if (text.trim().length < shortTextLength) return 'the text is too short to tell';
	return `too little in the text speaks of ${role.blurb}`;
}

/**
 * Whether title and text are enough for a role. A title that names the role is enough unless the text contradicts it. If it names
 * only a product, “ML Platform”, it is not enough for a text of some length that hardly mentions the work.
 */
function isEnough({ role, score, textScore, work }: Candidate, { length }: TermedAdvert): boolean {
	const both = titleWeight * score + textScore;
	if (score < plainTitle) return both >= minTotal;
	const isSilent =
		score < role.loudTitle &&
		length >= shortTextLength &&
		(Math.min(scoreOfSentences(work), textScore) < role.leastWork ||
			textScore < role.leastShare * role.usual * Math.min(1, length / longTextLength));
	return !isSilent && both >= Math.min(titleWeight * score, minTotalWithTitle);
}

function weigh(advert: TermedAdvert, title: TitleReading): Candidate {
	const { role, score } = title;
	const work = advert.hits.filter(
		({ value, section }) => value.of === 'work' && value.slug === role.slug && section !== null,
	);
	const duties = shownDuties(advert.text, role.duties);
	const textScore = scoreOf(work, advert.length) + dutiesScore(advert, duties);
	return { ...title, work, duties, textScore, total: titleWeight * score + (usualTextScore * textScore) / role.usual };
}

/** Phrases that show duties, each with its duty and its list. */
const dutyMatcher = memoize((duties: readonly Duty[]) =>
	compilePhrases(
		duties.flatMap(({ each }, duty) =>
			each.flatMap((phrases, list) => phrases.map((phrase) => ({ phrase, value: { duty, list } }))),
		),
	),
);

/** Sentences that have a phrase from each list of a duty. */
function shownDuties<D extends Duty>(text: Words, duties: readonly D[]): ShownDuty<D>[] {
	if (duties.length === 0) return [];
	return bySentence(findPhrases(dutyMatcher(duties), text)).flatMap((found) => {
		const shown = duties.filter(({ each }, duty) =>
			each.every((_, list) => found.some(({ value }) => value.duty === duty && value.list === list)),
		);
		const [first] = found;
		return first && shown.length > 0 ? [{ at: first.at, sentence: first.sentence, shown }] : [];
	});
}

/** The score of sentences that describe duties. */
function dutiesScore({ length, placeAt }: TermedAdvert, duties: Candidate['duties']): number {
	const score = duties.reduce(
		(sum, { at, shown }) => sum + placeAt(at) * shown.reduce((weights, { weight }) => weights + weight, 0),
		0,
	);
	return score / lengthFactor(length);
}

/** Up to three of the phrases with the highest weight, as the text writes them. */
function heaviestPhrases({ text }: TermedAdvert, hits: readonly Hit[]): string {
	const phrases = new Map<string, string>();
	for (const hit of heaviestFirst(hits)) {
		if (phrases.size < 3) phrases.set(hit.value.phrase, text.text.slice(hit.at, hit.end));
	}
	return [...phrases.values()].join(', ');
}
