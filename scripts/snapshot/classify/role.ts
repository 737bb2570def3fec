import type { Evidence } from '#domain/listing.ts';
import type { RoleSlug, RoleTerm } from '#domain/vocabulary.ts';
import { once } from './once.ts';
import { compilePhrases, cutWords, findPhrases, outermost, type Match } from './phrases/phrases.ts';
import {
	bestEvidence,
	lengthFactor,
	loudestFirst,
	mostEvidence,
	scoreOf,
	scoreOfSentences,
	type Advert,
	type Hit,
} from './phrases/advert.ts';
import { titleMatcher, type TitleEntry } from './phrases/vocabulary.ts';
import { quote } from './quotes.ts';
import type { Detected } from './reading.ts';

/** From this title score on, a title alone sets the role. */
const plainTitle = 2;
/** Title and text together must reach this where the title names the role loudly, and this where it does not. */
const leastPlain = 5;
const leastTotal = 6.5;
/** How loud a title is beside the text. */
const titleFactor = 1.5;
/** A text shorter than this may well say nothing of the work; a longer one must say this much. */
const shortText = 400;
const leastSaid = 0.3;

/** What a title says about each role. */
interface TitleReading {
	role: RoleTerm;
	score: number;
	/** The words that rule the role out, as the title has them. */
	ruledOut: string | null;
	hits: Match<TitleEntry>[];
}

interface Candidate extends TitleReading {
	work: Hit[];
	total: number;
}

/** The role a title names by itself; null where it names none, or something that is not one. */
export function classifyTitle(title: string, roles: readonly RoleTerm[]): { role: RoleSlug | null; why: string } {
	const named = readTitleRole(title, roles);
	const label = roles.find(({ slug }) => slug === named?.value)?.label;
	if (named === null || label === undefined) {
		return { role: null, why: noTitleRole(title, readTitle(title, roles)) };
	}
	const article = /^(?:[aeiou]|ml)/i.test(label) ? 'an' : 'a';
	return { role: named.value, why: `“${named.evidence[0]?.words ?? title}” in the title names ${article} ${label}.` };
}

/** The role that the title alone names, with its words; null where it names none. */
export function readTitleRole(title: string, roles: readonly RoleTerm[]): Detected<RoleSlug> | null {
	const [best] = readTitle(title, roles).toSorted((a, b) => b.score - a.score);
	if (best === undefined || best.score < plainTitle) return null;
	return { value: best.role.slug, evidence: titleEvidence(best, title) };
}

/** Whether the title names work that none of our roles does. */
export function isOfAnotherTrade(title: string, roles: readonly RoleTerm[]): boolean {
	return readTitle(title, roles).every(({ ruledOut }) => ruledOut !== null);
}

/**
 * The role of an advert, and a sentence for the editors. A role must be spoken for in the title; how loudly
 * the text speaks for it decides between roles.
 */
export function readRole(
	advert: Advert,
	roles: readonly RoleTerm[],
	mainWork: (role: RoleSlug) => string | null,
): { role: Detected<RoleSlug> | null; why: string } {
	const title = advert.title.text;
	const readings = readTitle(title, roles);
	const open = readings.filter(({ score }) => score > 0).map((reading) => weigh(advert, reading));
	const enough = open.filter((candidate) => isEnough(candidate, advert));
	const [best] = (enough.length > 0 ? enough : open).toSorted((a, b) => b.total - a.total);
	if (!best) return { role: null, why: noTitleRole(title, readings) };
	if (enough.length === 0) {
		const lack =
			advert.text.text.trim().length < shortText
				? 'the text is too short to tell'
				: `too little in the text speaks of ${best.role.blurb}`;
		return { role: null, why: `Titled “${title}”; ${lack}.` };
	}
	const evidence = [...titleEvidence(best, title), ...bestEvidence(advert, best.work, 'role/work')].slice(
		0,
		mostEvidence,
	);
	const work = mainWork(best.role.slug) ?? listed(best.work, advert);
	return {
		role: { value: best.role.slug, evidence },
		why: `Titled “${title}”; ${work ? `the text is mostly ${work}` : 'the text says little about the work'}.`,
	};
}

/**
 * A title that names the role is enough where the text does not speak against it. Where it names what is built
 * rather than who builds it, “ML Platform”, a text that goes on without a word of the work does.
 */
function isEnough({ role, score, total, work }: Candidate, { length }: Advert): boolean {
	if (score < plainTitle) return total >= leastTotal;
	const isSilent = score < role.loudTitle && length >= shortText && scoreOfSentences(work) < leastSaid;
	return !isSilent && total >= Math.min(titleFactor * score, leastPlain);
}

function weigh(advert: Advert, reading: TitleReading): Candidate {
	const { role, score } = reading;
	const work = advert.hits.filter(
		({ value, section }) => value.of === 'work' && value.slug === role.slug && section !== null,
	);
	return { ...reading, work, total: titleFactor * score + scoreOf(work, advert.length) + dutiesScore(advert, role) };
}

/** Phrases of the lists that make a duty of a sentence, with the duty and the list they are of. */
const dutyMatcher = once((duties: RoleTerm['duties']) =>
	compilePhrases(
		duties.flatMap(({ each }, duty) =>
			each.flatMap((phrases, list) => phrases.map((phrase) => ({ phrase, value: { duty, list } }))),
		),
	),
);

/** How much the sentences say that have a phrase of each list of a duty. */
function dutiesScore({ text, length, placeAt }: Advert, { duties }: RoleTerm): number {
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

function readTitle(title: string, roles: readonly RoleTerm[]): TitleReading[] {
	// “Data Scientist with ML”: what follows is a skill.
	const words = cutWords(
		title.replace(/(?<=\p{L}) with (?!(?:an? )?(?:strong )?(?:focus|emphasis)).*/isu, ''),
		'title',
	);
	const found = findPhrases(titleMatcher(roles), words);
	return roles.map((role) => {
		const own = outermost(
			found.filter(({ value }) => value.role === role.slug),
			({ value }) => (value.sense === 'not' ? 'not' : 'for'),
		);
		const not = own.find(({ value }) => value.sense === 'not');
		const hits = own.filter(({ value }) => value.sense === 'for');
		return {
			role,
			score: not ? 0 : hits.reduce((sum, { value }) => sum + value.weight, 0),
			ruledOut: not ? title.slice(not.at, not.end) : null,
			hits,
		};
	});
}

function noTitleRole(title: string, readings: readonly TitleReading[]): string {
	const ruledOut = readings.find((reading) => reading.ruledOut !== null)?.ruledOut;
	if (ruledOut) return `Titled “${title}”: “${ruledOut}” is not one of our roles.`;
	return `Titled “${title}”: nothing in the title speaks for one of our roles.`;
}

/** The title’s loudest words for a role. */
function titleEvidence({ hits, score }: TitleReading, title: string): Evidence[] {
	const rule = score >= plainTitle ? 'role/title' : 'role/text';
	const [loudest] = hits.toSorted((a, b) => b.value.weight - a.value.weight);
	return loudest ? [quote(title.slice(loudest.at, loudest.end), 'title', null, rule)] : [];
}

/** Up to three of the phrases that count most, as the text has them. */
function listed(hits: readonly Hit[], advert: Advert): string {
	const phrases = new Map<string, string>();
	for (const hit of loudestFirst(hits)) {
		if (phrases.size < 3) phrases.set(hit.value.phrase, advert.text.text.slice(hit.at, hit.end));
	}
	return [...phrases.values()].join(', ');
}
