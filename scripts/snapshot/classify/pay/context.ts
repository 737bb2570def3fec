import { anyOf } from '../any-of.ts';
import type { StatedPay } from '#domain/pay.ts';

/** Words that announce pay, in the languages adverts are written in. */
const announces = anyOf(
	[
		String.raw`(?<![\p{L}\p{N}]|(?:top of|times|\dx)(?: the| your)? )${anyOf([String.raw`salar(?:y|ies|is|iu|io|ios)`, String.raw`sal[aá]rio`, String.raw`compensation`, String.raw`comp`, String.raw`pays?`, String.raw`paid`, String.raw`payrate`, String.raw`wages?`, String.raw`earn(?:s|ing|ings)?`, String.raw`ote`, String.raw`on[- ]target`, String.raw`remuneration`, String.raw`rate`, String.raw`base`, String.raw`(?:hiring|target) range`, String.raw`range for th(?:is|e)`, String.raw`gehalt`, String.raw`\p{L}*gehalt`, String.raw`vergütung`, String.raw`lohn`, String.raw`stundenlohn`, String.raw`salaire`, String.raw`r[eé]mun[eé]ration`, String.raw`tjm`, String.raw`remunera[cç](?:[aã]o|i[oó]n)`, String.raw`salariale`, String.raw`sueldo`, String.raw`stipendio`, String.raw`retribuzione`, String.raw`ral`, String.raw`wynagrodzeni[ea]`, String.raw`stawka`, String.raw`wide[lł]ki`, String.raw`salaris`, String.raw`loon`, String.raw`lön`, String.raw`løn`, String.raw`palkka`, String.raw`fizetés`, String.raw`plat`, String.raw`mzda`, String.raw`salariu`])}(?![\p{L}\p{N}])`,
		String.raw`[年月时時]薪`,
		String.raw`年収`,
		String.raw`月給`,
		String.raw`年俸`,
		String.raw`薪资`,
		String.raw`薪資`,
		String.raw`연봉`,
		String.raw`급여`,
	],
	'giu',
);
/** Words that say an amount ahead is something else. */
const deniesAhead = new RegExp(
	String.raw`(?<![\p{L}\p{N}-])${anyOf([String.raw`raised`, String.raw`funding`, String.raw`seed`, String.raw`series [a-f]`, String.raw`valu(?:ed|ation)`, String.raw`revenues?`, String.raw`arr`, String.raw`gmv`, String.raw`stipends?`, String.raw`allowances?`, String.raw`budgets?`, String.raw`reimburs\p{L}*`, String.raw`bonus(?:es)?(?: of| up to|:)`, String.raw`sign[- ]?on`, String.raw`referr\p{L}*`, String.raw`donat\p{L}*`, String.raw`charit\p{L}*`, String.raw`match(?:es|ing|ed)?`, String.raw`perks?`, String.raw`wellness`, String.raw`well-?being`, String.raw`gym`, String.raw`fertility`, String.raw`hra`, String.raw`hsa`, String.raw`fsa`, String.raw`parental`, String.raw`adoption`, String.raw`costs?(?! of (?:labou?r|living))`, String.raw`charge[sd]?`, String.raw`paying`, String.raw`fees?`, String.raw`fines?`, String.raw`grants?`, String.raw`awards?`, String.raw`deals?`, String.raw`process(?:es|ing|ed)`, String.raw`invest(?:ed|ment|ing)?`, String.raw`savings?`, String.raw`saved?`, String.raw`sav(?:es|ing)`, String.raw`spend(?:s|ing)?`, String.raw`once-off`, String.raw`one-?time`, String.raw`one-?off`, String.raw`set-?up`, String.raw`equipment`, String.raw`training`, String.raw`learning`, String.raw`education`, String.raw`tuition`, String.raw`flex(?:ible)? (?:benefits?|work)`, String.raw`credits?`, String.raw`insurance`, String.raw`deductible`, String.raw`loans?`, String.raw`appreciation`, String.raw`on-call`, String.raw`generat\p{L}*`, String.raw`deliver\p{L}*`, String.raw`grew`, String.raw`growth`, String.raw`grow`, String.raw`market`, String.raw`customers?`, String.raw`clients?`, String.raw`users?`, String.raw`transactions?`, String.raw`portfolio`, String.raw`assets`, String.raw`quota`, String.raw`(?<!(?:this|the) )contracts?`, String.raw`raising`, String.raw`backed`, String.raw`fund`, String.raw`prize`, String.raw`worth`, String.raw`pension`, String.raw`housing`, String.raw`relocation`, String.raw`travel`, String.raw`internet`, String.raw`phone`, String.raw`lunch`, String.raw`meals?`, String.raw`cards?`, String.raw`vouchers?`, String.raw`life (?:cover|assurance)`, String.raw`group life`, String.raw`cover(?:age)?`, String.raw`childcare`, String.raw`life insurance`, String.raw`commission of`, String.raw`annual leave`, String.raw`contribut\p{L}*`, String.raw`give you`, String.raw`enhancements?`, String.raw`minutes?`, String.raw`(?:variable|incentive|bonus) (?:incentive |pay )?target of`])}(?![\p{L}\p{N}])`,
	'giu',
);
/** Words right behind an amount that say it is something else. */
const deniesBehind = new RegExp(
	String.raw`^[^\S\n]*\)?[^\S\n]*(?:(?:per|a|an|/)\s?(?:year|month|day|week|annum|yr|mo)|monthly|annually|yearly|annual)?[^\S\n]*[),]?[^\S\n]*(?:(?:in|of|for|on|to|first|your|the|a|an|our|annual|new|total|monthly|yearly|digital|plan|personal|professional|lifetime|home|remote|worth|towards?|employer|each|paid|additional|learning|health|wellness|family|building)\s+){0,4}${anyOf([String.raw`reimburse\p{L}*`, String.raw`towards?`, String.raw`stipends?`, String.raw`allowances?`, String.raw`budgets?`, String.raw`bonus(?:es)?`, String.raw`sign[- ]?on`, String.raw`revenues?`, String.raw`arr`, String.raw`gmv`, String.raw`sales`, String.raw`bookings`, String.raw`business`, String.raw`raised`, String.raw`funding`, String.raw`valuation`, String.raw`deals?`, String.raw`donat\p{L}*`, String.raw`match\p{L}*`, String.raw`spend`, String.raw`credits?`, String.raw`gift\p{L}*`, String.raw`referral`, String.raw`grants?`, String.raw`setup`, String.raw`set-up`, String.raw`office`, String.raw`equipment`, String.raw`savings`, String.raw`tuition`, String.raw`education`, String.raw`training`, String.raw`customers?`, String.raw`users`, String.raw`clients`, String.raw`flow\w*`, String.raw`payments?`, String.raw`transactions?`, String.raw`processed`, String.raw`pension`, String.raw`lifetime`, String.raw`courses?`, String.raw`books?`, String.raw`conferences?`, String.raw`learning`, String.raw`development`, String.raw`services`, String.raw`holding`, String.raw`investment`, String.raw`investors?`, String.raw`fund`, String.raw`portfolio`, String.raw`assets`, String.raw`invested`, String.raw`seed`, String.raw`series`, String.raw`worth`, String.raw`perks?`, String.raw`wellness`, String.raw`gym`, String.raw`deductible`, String.raw`mental`, String.raw`market`, String.raw`contracts?`, String.raw`relocation`, String.raw`housing`, String.raw`through`, String.raw`off`, String.raw`in`, String.raw`differential`, String.raw`lead`, String.raw`variable`, String.raw`commissions?`])}(?![\p{L}\p{N}])`,
	'iu',
);
/** “$100 per month phone allowance”: the benefit a few words further on. */
const benefitBehind =
	/^[\s)]*(?:(?:per|a|an|each|every|\/)\s?(?:year|month|quarter|day|week|annum|yr|mo)|monthly|annually|yearly|annual|quarterly)?\s*(?:(?!(?:plus|and|with|including|salary|base|pay)\s)[\p{Ll}&/-]+\s+){0,3}(?:reimburse\p{L}*|stipends?|allowances?|budgets?|vouchers?|subsid(?:y|ies)|perks?)(?![\p{L}\p{N}])/u;
const piecework = new RegExp(
	String.raw`^[\s)]*(?:/|per|a|an|for each|for every|each)\s*${anyOf([String.raw`question`, String.raw`task`, String.raw`word`, String.raw`article`, String.raw`page`, String.raw`lead`, String.raw`session`, String.raw`student`, String.raw`deliver(?:y|ies)`, String.raw`order`, String.raw`call`, String.raw`survey`, String.raw`test`, String.raw`image`, String.raw`minute`, String.raw`post`, String.raw`video`, String.raw`teen`, String.raw`project`, String.raw`hit`, String.raw`file`, String.raw`ride`, String.raw`review`, String.raw`person`, String.raw`user`, String.raw`employee`, String.raw`seat`, String.raw`team member`, String.raw`transaction`, String.raw`assignment`, String.raw`case`, String.raw`visit`, String.raw`class`, String.raw`lesson`])}(?![\p{L}\p{N}])`,
	'iu',
);

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
