import type { ContentFile } from '../../content-file.ts';
import { calculationsIn } from '../../recompute.ts';
import { proseText } from '../../prose.ts';
import { wrongRatesIn } from '../../rate.ts';
import { wrongBurnsIn, wrongPricesIn, wrongSharesIn } from '../../shares.ts';
import { at, type ContentRule } from '../../rule.ts';

export const arithmetic: ContentRule = {
	id: 'content/arithmetic',
	severity: 'error',
	title: 'A calculation that comes out otherwise',
	help: `
		What is written as a calculation is recomputed, to the last digit that its result shows:

		\`\`\`
		60 × 24 ÷ 60 = 24
		(300 − 100) × 30 = 6,000
		0.1% of 30 days is 43.2 minutes
		1.5 TB ÷ 365 ÷ 4,096 = 1.0 MB
		\`\`\`

		Write × and ÷, + and −, brackets, ² and ³, and then \`=\`, “is”, “are”, “makes”, “gives” or “comes to”. Units of time and of data are
		converted, thousands have a comma, and words such as “requests” may stand behind a number. “About”, “nearly” and “more than” allow six
		per cent. So are the time of a transfer, “16 GB at 3.35 TB/s are 4.8 ms”, and that of an outage, “five nines leave 26 seconds a month”, and a share beside its count, “126 of 423 run it (29.8%)”, and “three per cent, one in 33”. In code nothing is recomputed: let it print its result.
	`,
	file: (file) =>
		[
			...calculationsIn(proseText(file).text).filter(({ isRight }) => !isRight),
			...wrongRatesIn(proseText(file).text),
			...wrongSharesIn(proseText(file).text),
			...wrongPricesIn(proseText(file).text),
			...wrongBurnsIn(proseText(file).text),
			...wrongDifferencesIn(file),
		].map(({ start, words, value }) => ({
			...at(file, start),
			says: `“${words.replaceAll(/\s+/g, ' ')}”: ${Number(value.toPrecision(6)).toLocaleString('en-GB', { maximumSignificantDigits: 6 })} comes out.`,
			todo: 'Correct the number, or say “about” where it is rounded further than to its last digit.',
		})),
};

const DIFFERENCE = /\b(?:difference|gap|distance) (?:of|is|was) [$€£](\d[\d,]*\d)/gu;
const AMOUNT = /(?<=[$€£]|(?:low|high): )\d[\d,]*\d/gu;

/** “The difference of $14,000”, where no two amounts of the file differ so, and two that it names differ by nearly so. */
function wrongDifferencesIn(file: ContentFile) {
	return [...proseText(file).text.matchAll(DIFFERENCE)].flatMap(({ 0: words, 1: written = '', index }) => {
		const numberOf = (digits: string) => Number(digits.replaceAll(',', ''));
		const all = [...file.text.matchAll(AMOUNT)].map(({ 0: digits, index: place }) => ({
			amount: numberOf(digits),
			place,
		}));
		const by = (amounts: number[]) => amounts.flatMap((a) => amounts.map((b) => a - b)).filter((one) => one > 0);
		if (by(all.map(({ amount }) => amount)).includes(numberOf(written))) return [];
		// The two that stand before it.
		const [a = 0, b = 0] = all
			.filter(({ place }) => place < index)
			.slice(-2)
			.map(({ amount }) => amount);
		const value = Math.abs(a - b);
		return value === 0 ? [] : [{ start: index, words, value }];
	});
}
