import type { ContentRule } from '../../rule.ts';

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';

/** Dates that stay true: of a link to a source, a span of years, a named survey, a law, a figure with its sample size. */
const LASTING = [
	String.raw`<Cite\b[^>]*?(?:/>|>[^<]*</Cite>)`,
	String.raw`\[[^\]]*\]\([^)]*\)`,
	String.raw`https?://\S+`,
	String.raw`\b(?:19|20)\d\d (?:to|and|or|–) (?:${MONTH} )?(?:19|20)\d\d\b`,
	String.raw`\b${MONTH},? (?:19|20)\d\d\b`,
	String.raw`\b20\d\d(?:–20\d\d)? (?:survey|report|index|study|edition)\b`,
	String.raw`\b(?:19|20)\d\d-\d\d(?:-\d\d)?\b`,
	String.raw`\b20\d\d/\d+`,
	String.raw`(?<=^|\n|[.!?]\s)(?:[^.!?\n]|[.!?](?!\s))*\bn=\d(?:[^.!?\n]|[.!?](?!\s))*`,
];

export const typedDate: ContentRule = {
	id: 'content/typed-date',
	severity: 'warning',
	title: 'A date in running text',
	help: `
		A year or a word such as “recently” becomes wrong without anyone noticing. It is only a warning. Dates that stay true are allowed: the text of a link, a month with its year, a named survey, a sentence with its \`n=\`. A file with \`reviewBy\` may have years, too.

		Instead of

		\`\`\`
		Demand has recently grown.
		\`\`\`

		write

		\`\`\`
		Demand grew by a fifth ([Example Survey, May 2026](https://example.com/)).
		\`\`\`
	`,
	patterns: [
		{
			files: /^(?!compare\/|roles\/[^/]+\/(?:drills|prompts|checks|moves|levels)\/).*\.mdx?$/u,
			in: ['paragraph', 'cell'],
			undated: true,
			pattern:
				/(?<=[.!?] |\uFFFE)(?:Last (?:month|year|quarter|autumn|summer|spring|winter)|Yesterday|Earlier this year|Next year)(?![’'])(?= (?:\p{Ll}+ )?(?:\p{L}+s|the|a|an|two|it|they)\b)/gu,
			says: ({ words }) => `“${words}” means another day to each reader.`,
			todo: 'Name the month with its year.',
		},
		{
			files: /\.mdx?$/u,
			undated: true,
			pattern:
				/\b(?:20\d\d|recently|nowadays|currently|this year|last year|as of (?:today|now|writing)|at the time of writing|these days)\b/giu,
			except: new RegExp(LASTING.join('|'), 'gu'),
			says: ({ words }) => `“${words}” in the text will become out of date.`,
			todo: 'Name a month and year together with a source, move the date to a field, or leave it out.',
		},
	],
};
