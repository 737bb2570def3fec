import { anyOf } from '../any-of.ts';
import { readWordLists } from '../word-lists.ts';
import type { StatedPay } from '#domain/pay.ts';

const words = readWordLists(new URL('context.yaml', import.meta.url), [
	'announces',
	'deniesAhead',
	'deniesBehind',
	'piecework',
]);

/** Words that announce pay, in the languages adverts are written in. */
const announces = anyOf(
	[
		String.raw`(?<![\p{L}\p{N}]|(?:top of|times|\dx)(?: the| your)? )${words.announces}(?![\p{L}\p{N}])`,
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
const deniesAhead = new RegExp(String.raw`(?<![\p{L}\p{N}-])${words.deniesAhead}(?![\p{L}\p{N}])`, 'giu');
/** Words right behind an amount that say it is something else. */
const deniesBehind = new RegExp(
	String.raw`^[^\S\n]*\)?[^\S\n]*(?:(?:per|a|an|/)\s?(?:year|month|day|week|annum|yr|mo)|monthly|annually|yearly|annual)?[^\S\n]*[),]?[^\S\n]*(?:(?:in|of|for|on|to|first|your|the|a|an|our|annual|new|total|monthly|yearly|digital|plan|personal|professional|lifetime|home|remote|worth|towards?|employer|each|paid|additional|learning|health|wellness|family|building)\s+){0,4}${words.deniesBehind}(?![\p{L}\p{N}])`,
	'iu',
);
/** “$100 per month phone allowance”: the benefit a few words further on. */
const benefitBehind =
	/^[\s)]*(?:(?:per|a|an|each|every|\/)\s?(?:year|month|quarter|day|week|annum|yr|mo)|monthly|annually|yearly|annual|quarterly)?\s*(?:(?!(?:plus|and|with|including|salary|base|pay)\s)[\p{Ll}&/-]+\s+){0,3}(?:reimburse\p{L}*|stipends?|allowances?|budgets?|vouchers?|subsid(?:y|ies)|perks?)(?![\p{L}\p{N}])/u;
const piecework = new RegExp(
	String.raw`^[\s)]*(?:/|per|a|an|for each|for every|each)\s*${words.piecework}(?![\p{L}\p{N}])`,
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
