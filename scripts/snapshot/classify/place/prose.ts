import { anyOf } from '../any-of.ts';
import { readWordLists } from '../word-lists.ts';
import { linesWith } from './lines.ts';

const words = readWordLists(new URL('prose.yaml', import.meta.url), ['optional', 'conditional', 'onlyInUs']);

/** Words of an advert and where they stand. */
export interface Said {
	words: string;
	at: number;
}

const count = String.raw`(?:one|two|three|four|five|[1-5])(?:\s?(?:-|–|to|or)\s?(?:two|three|four|five|[2-5]))?\+?`;
const week = String.raw`(?:\s?\/\s?|\s(?:a|per|each|every)\s)week`;
const office = String.raw`(?:office|offices|hub|headquarters|hq|studio|on[- ]?site|in[- ]office|in[- ]person)`;
const officeDays = [
	String.raw`\b${count}\s(?:full\s)?days?${week},?\s(?:(?:in|at|from|on)\s)?(?:[\p{L}’']{1,20}\s){0,4}?${office}\b`,
	String.raw`\b${office}\b[^.;\n]{0,40}?\b${count}\s(?:full\s)?days?${week}`,
	String.raw`\b${count}\s(?:${office}|office)\sdays?${week}`,
	String.raw`\bat least (?:half|\d\d ?%|\d\d percent) of (?:their|your|the) (?:work(?:ing)? )?time (?:in|at)[- ](?:the |an? |our )?office`,
	String.raw`\b${count}\sTagen?\s(?:pro|die|in der)\sWoche\s(?:im|in|vor)\s(?:[\p{L}]{1,15}\s){0,2}(?:Büro|Ort|Office)`,
	String.raw`\b${count}\s(?:jours?)\s(?:par|de)\s(?:semaine\s)?(?:au bureau|sur site|de présence|télétravail)`,
	String.raw`\b${count}\s(?:días?|dias?)\s(?:a la semana|por semana|en la|na)?\s?(?:en la oficina|no escrit[oó]rio|presencial(?:es)?)`,
].map((source) => new RegExp(source, 'iu'));
const officeHint =
	/\bdays?(?:\s?\/\s?|\s(?:a|per|each|every)\s)week|\btime (?:in|at)[- ]|\bTagen?\s|\bjours?\s|\bd[ií]as?\s/iu;
const optional = new RegExp(String.raw`\b${words.optional}\b`, 'iu');
const remoteAnyway =
	/\b(?:fully|100 ?%|completely|entirely|permanently)[- ]remote\b|\bremote[- ]first\b|\bor (?:fully )?remote(?:ly)?\b|\bremote or\b|\bopen to (?:fully )?remote\b|\bremote candidates\b|\bremote[- ](?:position|role|eligible)\b/iu;

/** Five days are the whole week: that is office work, not hybrid. */
const wholeWeek = /\b(?:five|5)\+?\s(?:full\s)?(?:office\s)?days?/iu;

/** Office days the advert demands: “three days a week in the office”. Null where they are optional or remote is offered too. */
export function officeDaysDemanded(text: string): (Said & { way: 'hybrid' | 'onsite' }) | null {
	if (!officeHint.test(text)) return null;
	for (const pattern of officeDays) {
		const match = pattern.exec(text);
		if (match === null) continue;
		const sentence = sentenceAround(text, match.index, match.index + match[0].length);
		if (optional.test(sentence) || remoteAnyway.test(text)) return null;
		return { words: match[0].slice(0, 240), at: match.index, way: wholeWeek.test(match[0]) ? 'onsite' : 'hybrid' };
	}
	return null;
}

const saysRemote = anyOf(
	[
		String.raw`\b(?:fully|100 ?%|completely|entirely|permanently)[- ]remote\b`,
		String.raw`\bremote[- ](?:position|role|job|opportunity|contract|eligible|based (?:role|position))\b`,
		String.raw`\b(?:role|position|job|opportunity|this) (?:is|can be|will be|may be)(?: (?:a|an|also|open to|done|performed|carried out|based))*,? (?:[\p{L}-]{1,15} ){0,2}?remote(?:ly)?\b(?![- ](?:team|control|sensing|desktop|first company))`,
		String.raw`\beligible for remote\b`,
		String.raw`\bwork(?:ing)? (?:fully |completely )?remotely from\b`,
		String.raw`\bwork from (?:home|anywhere)\b(?! (?:stipend|office|allowance|budget|day|polic|flex|equipment|set|fund|up to|for up))`,
		String.raw`#li-remote\b`,
		String.raw`\b(?:designated|listed|classified) as ['‘“"]?remote`,
		String.raw`\btelecommut(?:ing|e) (?:is|option|permitted|allowed)`,
		String.raw`\b(?:komplett|vollständig|100 ?%) remote\b`,
		String.raw`\b(?:100 ?% )?(?:télétravail complet|full remote|teletrabajo 100 ?%|100 ?% (?:remoto|teletrabajo|télétravail))\b`,
		String.raw`^[^\S\n]{0,20}(?:work ?place|location|work location|where|work type|remote)[^\S\n]{0,4}:[^\S\n]{0,8}[^\n]{0,30}?\b(?:remote|yes)\b`,
	],
	'gimu',
);
const remoteHint = /remot|work from|telecommut|télétravail|teletrabajo|:[^\n]{0,40}\byes\b/giu;
const officeWord = /remote|on-?site|in[- ]office|in[- ]person|office[- ]based/iu;
/** Said of all jobs, or of this one only under a condition. */
const conditional = new RegExp(String.raw`\b${words.conditional}\b`, 'iu');
const roleIsHybrid = anyOf(
	[
		String.raw`\b(?:this|the) (?:is an?|role is|position is|job is|is)\s(?:an? )?(?:[\p{L}-]{1,12} )?hybrid\b`,
		String.raw`#li-hybrid\b`,
		String.raw`^[^\S\n]{0,20}hybrid(?=[^\S\n]{0,3}[,:(–-][^\n]{0,60}\b(?:office|days?)\b)`,
		String.raw`^[^\S\n]{0,20}(?:work ?place|location|work location|work type)[^\S\n]{0,4}:[^\S\n]{0,8}[^\n]{0,30}?\bhybrid\b`,
	],
	'imu',
);
const saysHybrid =
	/\bhybrid[- ](?:role|position|job|schedule|work(?:ing)? (?:model|schedule|arrangement|environment|policy|setup))\b/iu;
const saysOffice = anyOf(
	[
		String.raw`\bnot (?:an? |eligible for |offer(?:ed|ing)? )?(?:fully |100 ?% )?remote (?:role|position|job|work|opportunity)\b`,
		String.raw`\b(?:is|are) not (?:an? )?(?:fully )?remote\b`,
		String.raw`\bno remote\b`,
		String.raw`\bremote work is not\b`,
		String.raw`\b(?:this|the) (?:role|position|job) is (?:100 ?% |fully )?(?:on-?site|in[- ]office|in[- ]person|office[- ]based)\b`,
		String.raw`#li-onsite\b`,
	],
	'imu',
);

/** How the advert's text says the work is done, where it says so of the role itself. */
export function wayOfWorking(text: string): { way: 'remote' | 'hybrid' | 'onsite'; said: Said } | null {
	const office = officeWord.test(text) ? find(saysOffice, text) : null;
	if (office !== null) return { way: 'onsite', said: office };
	const isHybridNamed = /hybrid/iu.test(text);
	const own = isHybridNamed ? find(roleIsHybrid, text) : null;
	if (own !== null) return { way: 'hybrid', said: own };
	const remote = findPlain(saysRemote, remoteHint, text);
	if (remote !== null) return { way: 'remote', said: remote };
	const hybrid = isHybridNamed ? find(saysHybrid, text) : null;
	return hybrid === null ? null : { way: 'hybrid', said: hybrid };
}

/** Where the whole world is meant, and no part of it. */
const world = anyOf([
	'anywhere in the world',
	'anywhere(?! (?:else|in|within|across|on|inside|near|that|you|between)\\b)',
	'world-?wide',
	'globally',
	'(?:from )?(?:all over|around|across) the (?:world|globe)',
	'any (?:country|location|place)(?! (?:in|within)\\b)',
]);
/** Those who might apply. */
const applicants =
	'(?:you|candidates?|applicants?|applications|people|talent|engineers?|developers?|contractors?|hires?)';
/** Words that open the role, or the world to those who apply; nothing else opens it. */
const worldwide = anyOf(
	[
		`no restrictions? on where (?:${applicants}|the role)[^.;\\n]{0,30}(?:located|live|based|work)`,
		`${applicants} (?:can|may|could|are free to|are welcome to) (?:be )?(?:fully )?(?:live and work|work|live|located|based)(?: remotely)?(?: from)? ${world}`,
		`\\b(?:this|the|our) (?:role|position|job|opportunity) (?:is|can be|may be)[^.;,\\n]{0,30}(?:open|remote|available|done|performed|based|located)[^.;,\\n]{0,30} ${world}`,
		`(?:open to|hire|hiring|accept(?:ing)?|consider(?:ing)?|welcom(?:e|ing)) (?:[\\p{L}-]+ ){0,3}${applicants}[^.;,\\n]{0,20} ${world}`,
		`(?:^|[.•] ?)we(?:’re|'re| are)? (?:hire|hiring) (?:remotely )?(?:from )?anywhere in the world`,
		`(?:fully|100 ?%|completely)[- ]remote(?: (?:role|position|job))?,? (?:from )?(?:world-?wide|anywhere in the world)`,
		`remote \\((?:world-?wide|global|anywhere(?: in the world)?)\\)`,
		`(?:role|position|job) is location[- ]agnostic|location[- ]agnostic (?:role|position|job)`,
		`^[^\\S\\n]{0,20}(?:job |work )?(?:locations?|work ?place|region)[^\\S\\n]{0,4}:[^\\n:]{0,30}\\b(?:world-?wide|anywhere|global)(?=[^\\S\\n]{0,3}(?:$|[.;,)(–-]))`,
	],
	'gimu',
);
const worldHint = /on where|anywhere|world|globe|globally|any (?:country|location|place)|\(global|agnostic|global/giu;
/** A perk of some weeks, or what is true of others than those who apply. */
const notTheRole =
	/\b\d+ (?:weeks|days|months)|\b(?:weeks|months|temporar(?:y|ily)|partners|customers|clients|perks?|benefits?|stipends?|some roles|most roles|almost)\b/iu;

/** The advert opens the role to the whole world, in words about the role or about who may apply. */
export function openToWorld(text: string): Said | null {
	return findPlain(worldwide, worldHint, text, notTheRole);
}

const mostPlaces = 12;
const whereOne: { hint: RegExp; pattern: RegExp }[] = [
	{
		hint: /\b(?:located|based|liv(?:es?|ing)|resid(?:es?|ing|ents?))\b/giu,
		pattern:
			/\b(?:must|should|need|required|you|candidates?|applicants?|employees|hires?|member|someone|individuals?|people|who|be)\b[^.;\n]{0,40}?\b(?:located|based|live|lives|living|reside|resides|residing|residents?)\b(?: (?:and|to) work(?:ing)?)?(?: physically)? (?:with)?in (?:one of )?(?:[^.;\n]{2,160})/giu,
	},
	{
		hint: /\bremote/giu,
		pattern:
			/\bremote(?:ly)?\b(?!,? hybrid)[^.;\n]{0,30}?\b(?:in|within|across|from|throughout|anywhere in)\b (?:[^.;\n]{2,120})/giu,
	},
	{
		hint: /\b(?:open to|hiring|hire|accepting|considering|recruiting|applications from)\b/giu,
		pattern:
			/\b(?:open to|hiring|hire|accepting|considering|recruiting|applications from)\b[^.;\n]{0,50}?\b(?:in|from|across|within)\b (?:[^.;\n]{2,120})/giu,
	},
	{
		hint: /\banywhere /giu,
		pattern:
			/\b(?:work(?:ing)?|live|living|based|located|reside)(?: remotely)?(?: from)? anywhere (?:in|within|across) (?:[^.;\n]{2,120})/giu,
	},
	{
		hint: /\bto work\b/giu,
		pattern:
			/\b(?:authori[sz]ed|authori[sz]ation|eligible|legally|right|permitted|permit|entitled)\b[^.;\n]{0,30}?\bto work\b[^.;\n]{0,20}?\bin (?:[^.;\n]{2,80})/giu,
	},
	{
		hint: /^[^\S\n]{0,20}(?:locations?|where|based|region|job location|work location)[^\S\n]{0,4}:/gimu,
		pattern:
			/^[^\S\n]{0,20}(?:locations?|where|based|region|job location|work location)[^\S\n]{0,4}:[^\S\n]{0,8}(?:[^\n]{2,120})/gimu,
	},
	{
		hint: /time ?zones?/giu,
		pattern: /\b(?:[^.;,\n]{0,40}) time ?zones?\b/giu,
	},
];

/** Sentences that say where somebody may work from, most binding first; the names are for the gazetteer to find. */
export function whereSentences(text: string): Said[] {
	return whereOne.flatMap(({ hint, pattern }) => {
		const found: Said[] = [];
		for (const { line, at } of linesWith(hint, text)) {
			for (const match of line.matchAll(pattern)) {
				found.push({ words: match[0].slice(0, 240), at: at + match.index });
				if (found.length === mostPlaces) return found;
			}
		}
		return found;
	});
}

const onlyInUs = anyOf(
	[
		String.raw`\b401\s?\(?k\)?`,
		String.raw`\bE-?Verify\b`,
		String.raw`\bU\.?S\.? (?:work authori[sz]ation|citizen(?:s|ship)?|persons?)\b`,
		String.raw`\bauthori[sz]ed to work in the (?:U\.?S\.?|United States)`,
		String.raw`\bFair Chance (?:Act|Ordinance)\b`,
		String.raw`\bEqual Opportunity Employer[^.\n]{0,20}M/F/D/V`,
		String.raw`\b${words.onlyInUs}\b`,
		String.raw`\b\p{Lu}[\p{L} ]{2,20}, (?:AZ|CA|CO|CT|FL|GA|IL|MA|MD|MI|MN|NC|NJ|NV|NY|OH|PA|TN|TX|UT|VA|WA|WI)\b`,
	],
	'u',
);

/** A sign that only an advert for the United States carries: 401(k), E-Verify, a state. */
export function onlyInUnitedStates(text: string): Said | null {
	return find(onlyInUs, text);
}

function find(pattern: RegExp, text: string): Said | null {
	const match = pattern.exec(text);
	if (match === null) return null;
	const words = match[0].trim().slice(0, 240);
	return { words, at: match.index + match[0].indexOf(words) };
}

/** The first match whose sentence sets no condition. */
function findPlain(pattern: RegExp, hint: RegExp, text: string, unless?: RegExp): Said | null {
	let tried = 0;
	for (const { line, at } of linesWith(hint, text)) {
		for (const match of line.matchAll(pattern)) {
			tried += 1;
			if (tried > 20) return null;
			const start = at + match.index;
			const sentence = sentenceAround(text, start, start + match[0].length);
			const words = match[0].trim().slice(0, 240);
			if (!conditional.test(sentence) && unless?.test(sentence) !== true)
				return { words, at: start + match[0].indexOf(words) };
		}
	}
	return null;
}

function sentenceAround(text: string, at: number, end: number): string {
	const before = text.slice(Math.max(0, at - 200), at);
	const after = text.slice(end, end + 200);
	const from = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. '), before.lastIndexOf('•'));
	const to = after.search(/\n|\. |•/u);
	return before.slice(from + 1) + text.slice(at, end) + (to < 0 ? after : after.slice(0, to));
}
