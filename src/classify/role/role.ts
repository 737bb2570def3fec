import type { RoleSlug, RoleTerm } from '#domain/vocabulary.ts';
import { memoize } from '#domain/memoize.ts';
import type { Hit, TermedAdvert } from '../phrases/found.ts';
import { compilePhrases, findPhrases } from '../phrases/phrases.ts';
import {
	bestEvidence,
	bySentence,
	lengthFactor,
	loudestFirst,
	mostEvidence,
	scoreOf,
	scoreOfSentences,
} from '../phrases/weigh.ts';
import type { Detected } from '../reading.ts';
import { sectionAt } from '../text/sections.ts';
import type { Words } from '../text/words.ts';
import { calledJobs } from './called.ts';
import { plainTitle, titleEvidence, whyNoRole, type TitleReading } from './title.ts';

/** The least total of title and text: where the title names the role plainly, and where it does not. */
const minTotalWithTitle = 5;
const minTotal = 6.5;
/** The text score of an advert that says as much as is usual for its role. A text with less cannot overrule a title. */
const usualTextScore = 4;
/** How much a title counts, compared with the text. */
const titleWeight = 1.5;
/** A title names a role from this score on, if it leads all other roles by this much. */
const namedTitleScore = 2.5;
const namedTitleLead = 1.5;
/**
 * Duties overrule the title when they say this many times as much of another role, unless the title excludes that role: its score
 * is at most `excludedTitleScore` then.
 */
const overruleRatio = 2.5;
const excludedTitleScore = -1.5;
/** The share of the first role’s total that a second role needs to fit as well; and where the title names both. */
const secondRoleRatio = 0.8;
const secondRoleRatioWhenNamed = 0.62;
/** The text says at least this share of what is usual for a neighbouring role, and this many times as much as of the first. */
const minShareOfNeighbour = 1.1;
const neighbourRatio = 1.3;
/** The share of what is usual that a text must say of the role it calls the job by, “we are hiring an AI Engineer”. */
const minShareWhenCalled = 0.3;
/** The same of a second role that the title names: beside duties that overruled it, with a total near the first, or below that. */
const secondRoleShare = { afterDuties: 0.3, near: 0.5, weaker: 0.7 };
/** In characters. A shorter text often says nothing of the work. */
const shortTextLength = 400;
/** In characters. From here on a text must reach a role’s whole `leastShare`; a shorter one needs less. */
const longTextLength = 3000;
/** A job belongs to another trade from this many duties of it on, if they are also this many times the role’s share. */
const minDutiesOfOtherTrade = 2;
const otherTradeRatio = 4;
/** A name in the text supports a role from this score on, and excludes it from this one down. */
const minNameScore = 1;
const excludingNameScore = -1.25;
/** When the title names the role and the text says this share of what is usual, another name in the text does not matter. */
const minShareOfNamed = 0.8;
/** A sentence is about the role’s work when it holds a phrase of at least this weight. */
const minPhraseWeight = 0.3;

/** A sentence with what it shows. */
interface ShownDuty<D> {
	at: number;
	sentence: number;
	shown: D[];
}

type Duty = Pick<RoleTerm['duties'][number], 'each'>;

interface Candidate extends TitleReading {
	work: Hit[];
	/** Sentences that show its duties. */
	duties: ShownDuty<RoleTerm['duties'][number]>[];
	/** What the text says of the work. */
	said: number;
	/** What title and text say, where a text that says as much as is usual for its role counts the same for each role. */
	total: number;
}

/**
 * The role of an advert, another that it fits as well, and the words on the work of the first; or why it has none, as a
 * sentence for the editors.
 */
export type RoleReading =
	{ role: Detected<RoleSlug>; alsoRole: Detected<RoleSlug> | null; work: Hit[] } | { role: null; why: string };

/**
 * The role of an advert, of title and duties together. A role must be spoken for in the title; how loudly the text speaks
 * for it decides between roles. Where the text is of another role’s work and hardly of the titled one’s, the duties win;
 * where they are another trade’s, it has none.
 */
export function readRole(advert: TermedAdvert, titles: readonly TitleReading[]): RoleReading {
	const all = titles.filter(({ ruledOut }) => ruledOut === null).map((title) => weigh(advert, title));
	const open = all.filter(({ score }) => score > 0);
	const enough = open.filter((candidate) => isEnough(candidate, advert));
	const titled = spokenFor(enough) ?? loudest(enough.length > 0 ? enough : open);
	if (titled === undefined || enough.length === 0) {
		const lack = titled && `Titled “${advert.title.text}”; ${lackOf(advert, titled)}.`;
		return calledRole(advert, all) ?? { role: null, why: lack ?? whyNoRole(advert.title, titles) };
	}
	const best = dutiesAgainst(titled, all) ?? titled;
	const trade = otherTrade(advert, best);
	if (trade) return { role: null, why: `Titled “${advert.title.text}”; its duties are mostly those of ${trade}.` };
	const name = otherName(advert, best, titles);
	if (name) return { role: null, why: `Titled “${advert.title.text}”; the text calls it “${name}”.` };
	const also = fitsToo(best, enough) ?? strongerNeighbour(best, all);
	return { role: detectedRole(advert, best), alsoRole: also ? detectedRole(advert, also) : null, work: best.work };
}

/**
 * The role that the text calls the job by, “we are hiring an AI Engineer”, where the title above it is plainer and does
 * not speak against it; it must say a third as much of the work as is usual. Null where it calls it by none.
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
				titleWeight * candidate.score + candidate.said >= minTotal
			);
		}),
	);
	if (best === undefined) return null;
	const evidence = [best.evidence, ...bestEvidence(advert, best.work, 'role/work')].slice(0, mostEvidence);
	return { role: { value: best.role.slug, evidence }, alsoRole: null, work: best.work };
}

function detectedRole(advert: TermedAdvert, { role, work, ...title }: Candidate): Detected<RoleSlug> {
	const evidence = [...titleEvidence(advert.title, title), ...bestEvidence(advert, work, 'role/work')];
	return { value: role.slug, evidence: evidence.slice(0, mostEvidence) };
}

/**
 * Another role that fits. One that the title does not name must have as much said of it as is usual, and be spoken for
 * nearly as loudly as the first. One that the title names, “SRE/DevOps Engineer”, must have half as much said of it, and
 * more where it is less loud; beside duties that have won over the title, a third is enough.
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
 * A neighbouring role whose work the text describes more than the role’s own. A role that the title excludes is never
 * returned, nor one whose work adverts of this role mention just as much in passing.
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

/** Whether the title alone is enough to name the role. */
const isNamed = ({ score }: Candidate): boolean => score >= plainTitle;

/** The role whose duties overrule the title: the text says as much of it as is usual, and far more than of the titled role. */
function dutiesAgainst(titled: Candidate, all: readonly Candidate[]): Candidate | undefined {
	return all
		.filter((other) => other.score > excludedTitleScore && other.said >= usualTextScore)
		.filter((other) => shareOfUsual(other) >= passingShare(titled, other))
		.filter((other) => shareOfUsual(other) >= overruleRatio * Math.max(shareOfUsual(titled), 0))
		.toSorted((a, b) => shareOfUsual(b) - shareOfUsual(a))[0];
}

/**
 * The trade whose duties outnumber those of the role: sentences among the duties, the role’s own being those that speak
 * of its work. Null where there is none.
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
 * The name by which the text calls the job, “we seek a Senior Data Scientist”, where it speaks against the role and no
 * other name in the text speaks for one; null where title and text say enough of the role.
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

/** What the text says of the work, beside what is usual for the role. */
function shareOfUsual({ said, role }: Candidate): number {
	return said / role.usual;
}

/** How much of what is usual for another role adverts of this one say by the way. */
function passingShare({ role }: Candidate, other: Candidate): number {
	return role.besides.find((one) => one.role === other.role.slug)?.share ?? 1;
}

/** The role that the title names above all others, where the text says as much of it as is usual: they agree. */
function spokenFor(candidates: readonly Candidate[]): Candidate | undefined {
	const [first, second] = candidates.toSorted((a, b) => b.score - a.score);
	if (first === undefined || first.score < namedTitleScore || shareOfUsual(first) < 1) return undefined;
	return first.score - (second?.score ?? 0) >= namedTitleLead ? first : undefined;
}

function loudest<C extends Candidate>(candidates: readonly C[]): C | undefined {
	return candidates.toSorted((a, b) => b.total - a.total)[0];
}

/** Why an advert has its role: what its text is mostly about. `mainWork` is the work of its main track. */
export function whyRole(advert: TermedAdvert, work: readonly Hit[], mainWork: string | null): string {
	const about = mainWork ?? loudestPhrases(advert, work);
	const said = about ? `the text is mostly ${about}` : 'the text says little about the work';
	return `Titled “${advert.title.text}”; ${said}.`;
}

function lackOf({ text: { text } }: TermedAdvert, { role }: Candidate): string {
	if (text.trim().length < shortTextLength) return 'the text is too short to tell';
	return `too little in the text speaks of ${role.blurb}`;
}

/**
 * A title that names the role is enough where the text does not speak against it. Where it names what is built
 * rather than who builds it, “ML Platform”, a text that goes on with hardly a word of the work does.
 */
function isEnough({ role, score, said, work }: Candidate, { length }: TermedAdvert): boolean {
	const both = titleWeight * score + said;
	if (score < plainTitle) return both >= minTotal;
	const isSilent =
		score < role.loudTitle &&
		length >= shortTextLength &&
		(Math.min(scoreOfSentences(work), said) < role.leastWork ||
			said < role.leastShare * role.usual * Math.min(1, length / longTextLength));
	return !isSilent && both >= Math.min(titleWeight * score, minTotalWithTitle);
}

function weigh(advert: TermedAdvert, title: TitleReading): Candidate {
	const { role, score } = title;
	const work = advert.hits.filter(
		({ value, section }) => value.of === 'work' && value.slug === role.slug && section !== null,
	);
	const duties = shownDuties(advert.text, role.duties);
	const said = scoreOf(work, advert.length) + dutiesScore(advert, duties);
	return { ...title, work, duties, said, total: titleWeight * score + (usualTextScore * said) / role.usual };
}

/** Phrases of the lists that make a duty of a sentence, with the duty and the list they are of. */
const dutyMatcher = memoize((duties: readonly Duty[]) =>
	compilePhrases(
		duties.flatMap(({ each }, duty) =>
			each.flatMap((phrases, list) => phrases.map((phrase) => ({ phrase, value: { duty, list } }))),
		),
	),
);

/** The sentences that have a phrase of each list of a duty. */
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

/** How much sentences of duty say. */
function dutiesScore({ length, placeAt }: TermedAdvert, duties: Candidate['duties']): number {
	const score = duties.reduce(
		(sum, { at, shown }) => sum + placeAt(at) * shown.reduce((weights, { weight }) => weights + weight, 0),
		0,
	);
	return score / lengthFactor(length);
}

/** Up to three of the phrases that count most, as the text has them. */
function loudestPhrases({ text }: TermedAdvert, hits: readonly Hit[]): string {
	const phrases = new Map<string, string>();
	for (const hit of loudestFirst(hits)) {
		if (phrases.size < 3) phrases.set(hit.value.phrase, text.text.slice(hit.at, hit.end));
	}
	return [...phrases.values()].join(', ');
}
