import type { RoleSlug, RoleTerm } from '#domain/vocabulary.ts';
import { memoize } from '../../../memoize.ts';
import type { Hit, TermedAdvert } from '../phrases/found.ts';
import { compilePhrases, findPhrases } from '../phrases/phrases.ts';
import { bestEvidence, lengthFactor, loudestFirst, mostEvidence, scoreOf, scoreOfSentences } from '../phrases/weigh.ts';
import type { Detected } from '../reading.ts';
import { plainTitle, titleEvidence, whyNoRole, type TitleReading } from './title.ts';

/** Title and text together must reach this where the title names the role loudly, and this where it does not. */
const leastPlain = 5;
const leastTotal = 6.5;
/** How loud a title is beside the text. */
const titleFactor = 1.5;
/** A text shorter than this may well say nothing of the work. */
const shortText = 400;

interface Candidate extends TitleReading {
	work: Hit[];
	total: number;
}

/** The role of an advert and the words on its work; or why it has none, as a sentence for the editors. */
export type RoleReading = { role: Detected<RoleSlug>; work: Hit[] } | { role: null; why: string };

/**
 * The role of an advert. A role must be spoken for in the title; how loudly the text speaks for it decides between
 * roles.
 */
export function readRole(advert: TermedAdvert, titles: readonly TitleReading[]): RoleReading {
	const open = titles.filter(({ score }) => score > 0).map((title) => weigh(advert, title));
	const enough = open.filter((candidate) => isEnough(candidate, advert));
	const [best] = (enough.length > 0 ? enough : open).toSorted((a, b) => b.total - a.total);
	if (!best) return { role: null, why: whyNoRole(advert.title, titles) };
	if (enough.length === 0) return { role: null, why: `Titled “${advert.title.text}”; ${lackOf(advert, best)}.` };
	const evidence = [...titleEvidence(advert.title, best), ...bestEvidence(advert, best.work, 'role/work')];
	return { role: { value: best.role.slug, evidence: evidence.slice(0, mostEvidence) }, work: best.work };
}

/** Why an advert has its role: what its text is mostly about. `mainWork` is the work of its main track. */
export function whyRole(advert: TermedAdvert, work: readonly Hit[], mainWork: string | null): string {
	const about = mainWork ?? loudestPhrases(advert, work);
	const said = about ? `the text is mostly ${about}` : 'the text says little about the work';
	return `Titled “${advert.title.text}”; ${said}.`;
}

function lackOf({ text: { text } }: TermedAdvert, { role }: Candidate): string {
	if (text.trim().length < shortText) return 'the text is too short to tell';
	return `too little in the text speaks of ${role.blurb}`;
}

/**
 * A title that names the role is enough where the text does not speak against it. Where it names what is built
 * rather than who builds it, “ML Platform”, a text that goes on without a word of the work does.
 */
function isEnough({ role, score, total, work }: Candidate, { length }: TermedAdvert): boolean {
	if (score < plainTitle) return total >= leastTotal;
	const said = Math.min(scoreOfSentences(work), total - titleFactor * score);
	const isSilent = score < role.loudTitle && length >= shortText && said < role.leastWork;
	return !isSilent && total >= Math.min(titleFactor * score, leastPlain);
}

function weigh(advert: TermedAdvert, title: TitleReading): Candidate {
	const { role, score } = title;
	const work = advert.hits.filter(
		({ value, section }) => value.of === 'work' && value.slug === role.slug && section !== null,
	);
	return { ...title, work, total: titleFactor * score + scoreOf(work, advert.length) + dutiesScore(advert, role) };
}

/** Phrases of the lists that make a duty of a sentence, with the duty and the list they are of. */
const dutyMatcher = memoize((duties: RoleTerm['duties']) =>
	compilePhrases(
		duties.flatMap(({ each }, duty) =>
			each.flatMap((phrases, list) => phrases.map((phrase) => ({ phrase, value: { duty, list } }))),
		),
	),
);

/** How much the sentences say that have a phrase of each list of a duty. */
function dutiesScore({ text, length, placeAt }: TermedAdvert, { duties }: RoleTerm): number {
	if (duties.length === 0) return 0;
	const sentences = Map.groupBy(findPhrases(dutyMatcher(duties), text), ({ sentence }) => sentence);
	const score = sentences.values().reduce((sum, found) => {
		const shown = duties.filter(({ each }, duty) =>
			each.every((_, list) => found.some(({ value }) => value.duty === duty && value.list === list)),
		);
		return sum + placeAt(found[0]?.at ?? 0) * shown.reduce((weights, { weight }) => weights + weight, 0);
	}, 0);
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
