import type { Specialisation } from '#domain/vocabulary.ts';
import { anyOf, pattern } from './patterns.ts';
import { hitsOf, type Hit, type TermedAdvert } from './phrases/found.ts';
import { named, scoreOf } from './phrases/weigh.ts';
import type { Detected } from './reading.ts';
import { sentenceAround } from './text/sentences.ts';

/** The words are not a duty, in whichever section. */
const wish = pattern(
	'i',
	/\(?\b(?:a|big|strong|huge) plus\b/,
	/nice[- ]to[- ]have/,
	/\bpreferred\b/,
	/\bdesirable\b/,
	/\bis a bonus\b/,
);

/** An interest in learning something. */
const interest = anyOf(
	/\b(?:interest(?:ed)? in|curio(?:us|sity) about|passion(?:ate)? (?:for|about)|enthusias\p{L}+ (?:for|about))\b/u,
);

/** Words before things that a person has done, knows, follows or will learn. */
const known = pattern(
	'iu',
	/\bexposure to\b/,
	/\b(?:familiar(?:ity)?|experienced?|proficien(?:t|cy)|(?<!(?:develop|build) (?:deep )?)expertise) (?:with|in|of|working|using|building|developing|designing|deploying|utili[sz]ing|integrating|leveraging|configuring)\b/,
	// Also after a heading that lost its line break: “Qualifications: Experience with …”
	/(?:^|:)\W*(?:\p{L}+ ){0,3}(?:experience|knowledge|understanding)\b(?!:)/u,
	/\b(?:knowledge|understanding) of\b/,
	/\b(?:stay(?:ing)?|keep(?:ing)?|remain(?:ing)?) (?:[\p{L}-]+ ){0,3}(?:up[- ]to[- ]date|current|abreast|ahead|up|on top|informed|tuned)\b/u,
	/\b(?:excited about|comfortable with concepts)\b/,
	interest,
);

/** The share of its weight that such a match keeps. */
const shareOfKnown = 0.4;

/** A new duty starts here: “…, develop and deliver”. */
const duty =
	/,? (?:and )?(?:develop|build|design|deliver|deploy|own|create|lead|leverage|implement|identify|architect)\b(?! deep)/iu;

/** Tools for any kind of work: coding assistants, and tools that save time. */
const toolOfWork = pattern(
	'iu',
	/\b(?:coding|programming|code|developer|development) (?:assistants?|agents?|copilots?|companions?)\b/,
	/\bAI[- ](?:assisted|augmented|native|powered|enabled|first) (?:software )?(?:development|coding|engineering|programming)\b/,
	/\b(?:Claude Code|GitHub Copilot|Cursor|Codex|Windsurf)\b/,
	/\b(?:AI|LLM\p{L}*|agentic)(?: \p{L}+| and){0,2} tools\b[^.;\n]{0,60}\b(?:productiv\p{L}+|daily|day-to-day|efficien\p{L}+|speed|faster|accelerat\p{L}+|your (?:own )?work|workflows?)\b/u,
	/\b(?:responsible|effective|adoption and|everyday) use of (?:gen(?:erative)?[- ]?)?AI\b/,
);

/** The tools themselves are the product. */
const buildsTools = pattern(
	'iu',
	/\b(?:build|own|drive|design|develop|architect|create|maintain|operate|lead)(?:ing|s)?\b[^.;\n]{0,80}\b(?:infrastructure|platforms?|ecosystem|internal tools?|tooling|agentic tools?|agents)\b/,
	/\b(?:strategy|roadmap|vision)\b/,
);

/** The field is mentioned only in passing. Checked even for specialisations that are read from requirements. */
const inPassing = pattern(
	'iu',
	/\bexposure to\b/,
	interest,
	// “… with teams across perception, prediction and planning”
	/\b(?:with|between|to) (?:\p{L}+ )?teams (?:across|such as|like|including)\b/u,
);

/** After a field: people who work in it are colleagues, “partnering with LLM engineers”. */
const colleagues = /^ (?:engineers|scientists|researchers|practitioners|experts|specialists)\b/i;

/** What others do, in a list of responsibilities: “AI Engineering owns: the LLM runtime”. */
const ofOthers = /^\W*(?!(?:you|we|this role|the role)\b)(?:\p{L}+ ){1,3}owns?\s?:/iu;

/** The employer’s promises, its history and its market. */
const ofMarket = pattern(
	'iu',
	/\bserial[- ]entrepreneur\b/,
	/\bcompany (?:operates|builds|offers|provides)\b/,
	/\bis (?:committed|dedicated) to bringing\b/,
	// If “you” shape it, it is part of the work.
	/^(?![^]*\byou\b)[^]*\b(?:shaping|re-?imagining|redefining|re-?inventing|revolutioni[sz]ing) (?:the|how)\b/,
	/\b(?:founded (?:in|by)|has taken the world|market moment|series [A-E]\b|backed by|headquartered)/,
	/\bremote ?type ?(?:flex|on-?site|remote|hybrid)/,
);

/** What the employer is or sells. That is its field, not a duty. */
const ofEmployer = pattern(
	'iu',
	/\bis (?:an?|the) (?:[\p{L}-]+,? ){0,4}(?:company|leader|startup|start-up|scale-up|provider|firm|pioneer|consultancy|vendor|engine|platform)\b/u,
	ofMarket,
);

/** This share of the threshold is enough if the main track belongs to the specialisation; requirements count then too. */
const shareOfTrack = 0.6;

/** What was read from the advert before. */
interface Known {
	/** Whether it belongs to another trade, such as a seller’s or a recruiter’s. */
	ofAnotherTrade: boolean;
	/** The main track first. */
	tracks: readonly Detected<string>[];
}

/**
 * The specialisations with enough weight in title and duties, in the vocabulary’s order. One that belongs to the main track needs
 * less. An advert for another trade needs three times as much, because it names fields that others work in.
 */
export function readSpecialisations(
	advert: TermedAdvert,
	specialisations: readonly Specialisation[],
	{ ofAnotherTrade, tracks }: Known,
): Detected<string>[] {
	const [main] = tracks;
	const shared = sharesOf(advert);
	return specialisations.flatMap(({ slug, threshold, asked, tracks: itsTracks }) => {
		// Requirements don’t show what the work is, but they may show its domain, so specialisations with `asked` count them.
		const hits = hitsOf(advert, 'specialisation', slug).filter(
			(hit) => hit.section !== 'company' && (asked ? !isPassed(advert, hit) : isDuty(advert, hit)),
		);
		const score = scoreOf(
			hits.map((hit) => ({
				...hit,
				place: (hit.place * (!asked && isKnown(advert, hit) ? shareOfKnown : 1)) / shared(hit),
			})),
			// Length 0: a long text does not lower the score.
			0,
		);
		if (score >= (ofAnotherTrade ? 3 * threshold : threshold))
			return named(advert, slug, hits, 'specialisation/duties');
		if (main === undefined || !itsTracks.includes(main.value) || ofAnotherTrade) return [];
		const all = hitsOf(advert, 'specialisation', slug).filter(({ section }) => section !== 'company');
		const weighed = all.map((hit) => ({ ...hit, place: hit.place / Math.max(1, shared(hit)) }));
		return scoreOf(weighed, 0) >= shareOfTrack * threshold ? named(advert, slug, all, 'specialisation/duties') : [];
	});
}

/**
 * How many fields the sentence of a match names. If there are several, each is just an example: “fraud, ranking and chatbots”.
 */
function sharesOf({ hits }: TermedAdvert): (hit: Hit) => number {
	const fields = hits.filter(({ value, section }) => value.of === 'specialisation' && section !== null);
	const inSentence = Map.groupBy(fields, ({ sentence }) => sentence);
	const counts = new Map(
		[...inSentence].map(([at, those]) => [at, new Set(those.map(({ value }) => value.slug)).size]),
	);
	return ({ section, sentence }) => (section === null ? 1 : (counts.get(sentence) ?? 0));
}

function isDuty(advert: TermedAdvert, { section, at, end }: Hit): boolean {
	if (section === null) return true;
	if (section === 'requirements' || section === 'nice') return false;
	const { text } = advert.text;
	const sentence = sentenceAround(text, at, end);
	if (colleagues.test(text.slice(end, end + 20)) || ofOthers.test(sentence)) return false;
	return (
		!wish.test(sentence) && (!toolOfWork.test(sentence) || buildsTools.test(sentence)) && !ofEmployer.test(sentence)
	);
}

/** Whether the match is something that a person has done or knows. Among the duties, that counts less than a duty. */
function isKnown(advert: TermedAdvert, { section, at }: Hit): boolean {
	if (section === null) return false;
	const ahead = sentenceAround(advert.text.text.slice(0, at), at, at, 120).split(duty).at(-1) ?? '';
	return known.test(ahead);
}

/** Whether the match is mentioned only in passing, or is about the employer’s market. */
function isPassed({ text: { text } }: TermedAdvert, { section, at, end }: Hit): boolean {
	if (section === null) return false;
	return inPassing.test(sentenceAround(text.slice(0, at), at, at, 120)) || ofMarket.test(sentenceAround(text, at, end));
}
