import { number } from '#domain/pay-words.ts';
import { longDay, plural } from '#site/format.ts';
import { countedPay, lackingWords } from './counted-pay.ts';
import type { Guide } from './load-guide.ts';
import type { PayOfRole } from './pay-answer.ts';
import { behindWords, figureWords } from './verdict-words.ts';

/** What a guide says of pay, for answers to “what would I be paid”. */
export async function payOfGuide({ role, term, levels, pay: { data } }: Guide): Promise<PayOfRole> {
	const from = data.bandsFrom === null ? 'our judgement' : 'the middle half of a public index, rounded';
	return {
		role: role.id,
		plural: term.data.plural,
		region: data.region,
		whose: `${from}, as of ${longDay(data.asOf)}`,
		levels: await Promise.all(
			levels.map(async ({ data: { level, title } }) => ({ level, title, counted: await countedWords(role.id, level) })),
		),
		bands: data.bands,
		adjustments: data.adjustments,
	};
}

/** `median $216,000 ($188,000–238,000), 42 adverts of 35 employers; 15 of 57 state no pay` */
async function countedWords(role: string, level: Guide['levels'][number]['data']['level']): Promise<string> {
	const pay = await countedPay(role, level);
	const silent = `${number(pay.asked - pay.behind.adverts)} of ${number(pay.asked)} state no pay`;
	if (pay.behind.adverts === 0) return `none of ${plural(pay.asked, 'advert')} states pay`;
	if (!pay.median) return `no median, ${lackingWords(pay)}; ${silent}`;
	return `median ${figureWords(pay.median, 'pay')}, ${behindWords(pay.behind)}; ${silent}`;
}
