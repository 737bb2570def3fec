import type { StatedPay } from '#domain/pay.ts';

/** Words that announce pay, in the languages adverts are written in. */
const announces =
	/(?<![\p{L}\p{N}]|(?:top of|times|\dx)(?: the| your)? )(?:salar(?:y|ies|is|iu|io|ios)|sal[aá]rio|compensation|comp|pays?|paid|payrate|wages?|earn(?:s|ing|ings)?|ote|on[- ]target|remuneration|rate|base|(?:hiring|target) range|range for th(?:is|e)|gehalt|\p{L}*gehalt|vergütung|lohn|stundenlohn|salaire|r[eé]mun[eé]ration|tjm|remunera[cç](?:[aã]o|i[oó]n)|salariale|sueldo|stipendio|retribuzione|ral|wynagrodzeni[ea]|stawka|wide[lł]ki|salaris|loon|lön|løn|palkka|fizetés|plat|mzda|salariu)(?![\p{L}\p{N}])|[年月时時]薪|年収|月給|年俸|薪资|薪資|연봉|급여/giu;
/** Words that say an amount ahead is something else. */
const deniesAhead =
	/(?<![\p{L}\p{N}-])(?:raised|funding|seed|series [a-f]|valu(?:ed|ation)|revenues?|arr|gmv|stipends?|allowances?|budgets?|reimburs\p{L}*|bonus(?:es)?(?: of| up to|:)|sign[- ]?on|referr\p{L}*|donat\p{L}*|charit\p{L}*|match(?:es|ing|ed)?|perks?|wellness|well-?being|gym|fertility|hra|hsa|fsa|parental|adoption|costs?(?! of (?:labou?r|living))|charge[sd]?|paying|fees?|fines?|grants?|awards?|deals?|process(?:es|ing|ed)|invest(?:ed|ment|ing)?|savings?|saved?|sav(?:es|ing)|spend(?:s|ing)?|once-off|one-?time|one-?off|set-?up|equipment|training|learning|education|tuition|flex(?:ible)? (?:benefits?|work)|credits?|insurance|deductible|loans?|appreciation|on-call|generat\p{L}*|deliver\p{L}*|grew|growth|grow|market|customers?|clients?|users?|transactions?|portfolio|assets|quota|(?<!(?:this|the) )contracts?|raising|backed|fund|prize|worth|pension|housing|relocation|travel|internet|phone|lunch|meals?|cards?|vouchers?|life (?:cover|assurance)|group life|cover(?:age)?|childcare|life insurance|commission of|annual leave|contribut\p{L}*|give you|enhancements?|minutes?|(?:variable|incentive|bonus) (?:incentive |pay )?target of)(?![\p{L}\p{N}])/giu;
/** Words right behind an amount that say it is something else. */
const deniesBehind =
	/^[^\S\n]*\)?[^\S\n]*(?:(?:per|a|an|\/)\s?(?:year|month|day|week|annum|yr|mo)|monthly|annually|yearly|annual)?[^\S\n]*[),]?[^\S\n]*(?:(?:in|of|for|on|to|first|your|the|a|an|our|annual|new|total|monthly|yearly|digital|plan|personal|professional|lifetime|home|remote|worth|towards?|employer|each|paid|additional|learning|health|wellness|family|building)\s+){0,4}(?:reimburse\p{L}*|towards?|stipends?|allowances?|budgets?|bonus(?:es)?|sign[- ]?on|revenues?|arr|gmv|sales|bookings|business|raised|funding|valuation|deals?|donat\p{L}*|match\p{L}*|spend|credits?|gift\p{L}*|referral|grants?|setup|set-up|office|equipment|savings|tuition|education|training|customers?|users|clients|flow\w*|payments?|transactions?|processed|pension|lifetime|courses?|books?|conferences?|learning|development|services|holding|investment|investors?|fund|portfolio|assets|invested|seed|series|worth|perks?|wellness|gym|deductible|mental|market|contracts?|relocation|housing|through|off|in|differential|lead|variable|commissions?)(?![\p{L}\p{N}])/iu;
/** “$100 per month phone allowance”: the benefit a few words further on. */
const benefitBehind =
	/^[\s)]*(?:(?:per|a|an|each|every|\/)\s?(?:year|month|quarter|day|week|annum|yr|mo)|monthly|annually|yearly|annual|quarterly)?\s*(?:(?!(?:plus|and|with|including|salary|base|pay)\s)[\p{Ll}&/-]+\s+){0,3}(?:reimburse\p{L}*|stipends?|allowances?|budgets?|vouchers?|subsid(?:y|ies)|perks?)(?![\p{L}\p{N}])/u;
const piecework =
	/^[\s)]*(?:\/|per|a|an|for each|for every|each)\s*(?:question|task|word|article|page|lead|session|student|deliver(?:y|ies)|order|call|survey|test|image|minute|post|video|teen|project|hit|file|ride|review|person|user|employee|seat|team member|transaction|assignment|case|visit|class|lesson)(?![\p{L}\p{N}])/iu;

/** Whether the words around an amount say that it is pay, that it is not, or nothing. */
export function judge(before: string, after: string): { verdict: 'pay' | 'not-pay' | 'silent'; words: string } {
	const piece = piecework.exec(after);
	if (piece) return { verdict: 'not-pay', words: piece[0].trim() };
	const behind = deniesBehind.exec(after) ?? benefitBehind.exec(after);
	const yes = lastOf(announces, before);
	if (behind && !/^[\s)]*in (?:the |our )?(?:\p{Lu})/u.test(after) && !/\bin$/i.test(behind[0])) {
		return { verdict: 'not-pay', words: behind[0].trim() };
	}
	const no = lastOf(deniesAhead, before);
	if (no !== null && (yes === null || no.at > yes.at)) return { verdict: 'not-pay', words: no.words };
	if (yes !== null) return { verdict: 'pay', words: yes.words };
	const near =
		/^[^.;\n]{0,45}?(?<![\p{L}])(?:salary|base|ote|gross|brutto|compensation|p\.a\.|per annum|wage)(?![\p{L}])/iu.exec(
			after,
		);
	return near ? { verdict: 'pay', words: near[0].trim() } : { verdict: 'silent', words: '' };
}

/** Base pay, on-target earnings or everything together, by the nearest words; null where they do not say. */
export function readBasis(before: string, after: string): StatedPay['basis'] {
	const close = after.slice(0, 30);
	// “$170,000 – $200,000, with on-target earnings up to $450,000” speaks of the next amount.
	const isOfNext = /^[^\d.;\n]{0,70}\b(?:ote|on[- ]target earnings) (?:of|up to|at|reaching)\b/iu.test(after);
	if (
		/^[^\d.;\n]{0,30}\b(?:including|inclusive of|incl\.?) (?:base|bonus|variable|commission)/iu.test(after) &&
		!/\bote\b/iu.test(close)
	) {
		return 'total';
	}
	if (!isOfNext && /^[^\d.;]{0,14}(?:\bote\b|on[- ]target)/iu.test(close)) return 'ote';
	if (/^[^\d.;+]{0,14}\bbase\b(?!\s*:?\s*\(?[^\s\p{L}]?\d)/iu.test(close)) return 'base';
	if (/^[^\d.;+]{0,8}total (?:target )?(?:cash|comp)/iu.test(close)) return 'total';
	const last = lastOf(
		/(?<![\p{L}])(?:base|fixed|fixum|ote|on[- ]target|total (?:target )?(?:cash|comp(?:ensation)?|earnings|rewards? package))(?![\p{L}])/giu,
		before,
	);
	const said = last?.words.toLowerCase() ?? '';
	if (/^(?:base|fix)/.test(said))
		return /\bbase (?:and|\+|&|plus) (?:commission|bonus|variable)/iu.test(before) ? 'total' : 'base';
	if (said.startsWith('total')) return 'total';
	if (said !== '') return 'ote';
	if (!isOfNext && /^[^\d.;\n]{0,70}\b(?:ote|on[- ]target earnings)\b/iu.test(after)) return 'ote';
	return null;
}

function lastOf(pattern: RegExp, text: string): { at: number; words: string } | null {
	let last: { at: number; words: string } | null = null;
	for (const match of text.matchAll(pattern)) last = { at: match.index, words: match[0] };
	return last;
}
