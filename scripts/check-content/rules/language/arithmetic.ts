import { calculationsIn } from '../../recompute.ts';
import { proseText } from '../../prose.ts';
import { at, type ContentRule } from '../../rule.ts';

export const arithmetic: ContentRule = {
	id: 'content/arithmetic',
	severity: 'error',
	title: 'A calculation with a wrong result',
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
		per cent. Nothing is recomputed in code: let it print its result.
	`,
	file: (file) =>
		calculationsIn(proseText(file).text)
			.filter(({ isRight }) => !isRight)
			.map(({ start, words, value }) => ({
				...at(file, start),
				says: `“${words.replaceAll(/\s+/g, ' ')}”: ${Number(value.toPrecision(6)).toLocaleString('en-GB', { maximumSignificantDigits: 6 })} is the result.`,
				todo: 'Correct the number. If it is rounded, say “about”.',
			})),
};
