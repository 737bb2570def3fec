import { sectionAt, splitSections, type Section } from '../sections.ts';

/** Least years of experience that words ask for, and the words. */
export interface Years {
	years: number;
	words: string;
	at: number;
}

const numbers: Record<string, number> = {
	one: 1,
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	six: 6,
	seven: 7,
	eight: 8,
	nine: 9,
	ten: 10,
	twelve: 12,
	fifteen: 15,
	twenty: 20,
};
const asked =
	/(?<![\p{L}\p{N}.,$€£])(?<least>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)(?:\s?\(\d{1,2}\))?(?:\s?\+)?(?:\s?(?:-|–|—|to|bis|à|a)\s?\d{1,2})?(?:\s?\+)?(?:\s(?:or more|plus|full))?[\s-]{1,3}(?:years?|yrs?|yoe|ans|années|jahren?|años|anos|anni|jaar|lat|lata|rok|år)(?![\p{L}])\.?['’]?/giu;
const experience =
	/(?<![\p{L}])(?:experience|exp|yoe|background|expertise|track record|hands-on|professional|industry|building|developing|working|designing|managing|leading|in (?:a|an|the|data|software|machine|ml|ai|devops|cloud|python|similar)|of (?:related|relevant|software|development|engineering|data|work|python)|as an?|with|post-|exp[ée]rience|erfahrung|berufserfahrung|experiencia|experi[eê]ncia|esperienza|ervaring|do[sś]wiadczenia|erfarenhet)(?![\p{L}])/iu;
const ofCompany =
	/(?<![\p{L}])(?:our|we(?!['’]re| are| would| expect| require| ask| look| need| want| seek| prefer| hope)(?:['’]ve| have)?|company|founded|combined|collective(?:ly)?|history|in business|in a row|old|ago|of age|anniversary|over the (?:past|last|next)|(?:past|last|next) @|warranty|vesting|contract|for more than|since|(?:grown|evolved|matured|existed|changed) (?:for|over|in))(?![\p{L}])/iu;
/** “1 year in any professional role” asks for no level in the trade. */
const anyTrade = /\bin any (?:[\p{L}-]+ )?(?:role|job|field|industry|capacity|position|profession)/iu;
/** “Six years of experience may stand in for the degree” asks for them only of those without one. */
const forDegree =
	/\b(?:in lieu of|substitut\p{L}+|(?:in place|instead) of (?:an? |the )?(?:[\p{L}’']+ )?degree|(?:with|without|no) (?:an? )?(?:degree|diploma),? [^.;]{0,20}@)/iu;
const ofTrade =
	/^ (?:of (?!age|funding|operations?|growth|service|history|free|support|business|college|school|study|innovation|success)|in (?!business|a row|the (?:past|last|making|us|uk|united|city|country)|existence|operation(?! of)|advance|college|school|total|succession|which|length|duration|our|prison))\p{L}/iu;
const wished =
	/(?<![\p{L}])(?:preferred|preferably|ideally|nice to have|bonus|a plus|desired|desirable|would be great)(?![\p{L}])/iu;
/** More mentions than this are not a list of requirements. */
const mostMentions = 200;

/**
 * The years an advert asks for at least: the highest of its requirements, since “5+ years, 2 of them with ML” asks
 * for five. Wishes count only where nothing is required. Null where it asks for none.
 */
export function readYears(text: string, sections: readonly Section[] = splitSections(text)): Years | null {
	const required: Years[] = [];
	const wishes: Years[] = [];
	const elsewhere: Years[] = [];
	let reach = -1;
	let lineOf = text.length;
	let mentions = 0;
	for (const match of text.matchAll(asked)) {
		mentions += 1;
		if (mentions > mostMentions) break;
		const at = match.index;
		const end = at + match[0].length;
		const before = lastLine(text.slice(Math.max(0, at - 120), at));
		const after = firstLine(text.slice(end, end + 90));
		const least = match.groups?.['least']?.toLowerCase() ?? '';
		const years = numbers[least] ?? Number(least);
		const isOfWork = ofTrade.test(after) || experience.test(`${match[0]} ${after} ${before.slice(-60)}`);
		const isOfCompany = ofCompany.test(`${before.trimEnd()} @ ${after.slice(0, 25)}`);
		if (years > 25 || !isOfWork || anyTrade.test(after) || isOfCompany || forDegree.test(`${before}@${after}`))
			continue;
		// “5 years, or 3 with a PhD”: alternatives of one sentence ask for what its first names.
		const isNear = at < reach && /\b(?:or|oder|ou)\b|;/iu.test(text.slice(at - Math.min(at, 90), at));
		const isAlternative =
			isNear || (/\bor,?\s(?:at least )?$/iu.test(before) && lineOf < at && !text.slice(lineOf, at).includes('\n'));
		reach = end + after.length;
		lineOf = at;
		if (isAlternative) continue;
		const found = { years, words: text.slice(at, end).trim(), at };
		const kind = sectionAt(sections, at);
		if (kind === 'company' || kind === 'boilerplate') elsewhere.push(found);
		else if (kind === 'nice' || wished.test(before) || wished.test(after)) wishes.push(found);
		else required.push(found);
	}
	return most(required) ?? most(wishes) ?? most(elsewhere);
}

function most(found: readonly Years[]): Years | null {
	return found.reduce<Years | null>((best, next) => (best === null || next.years > best.years ? next : best), null);
}

function lastLine(text: string): string {
	return text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('•'), text.lastIndexOf('. ')) + 1);
}

function firstLine(text: string): string {
	const end = text.search(/\n|•|\. /u);
	return end < 0 ? text : text.slice(0, end);
}
