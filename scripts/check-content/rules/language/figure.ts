import { siteCurrency } from '#filter/site-pay.ts';
import { siteMoney } from '#site/site-money.ts';
import type { Pattern } from '../../pattern.ts';
import type { ContentRule } from '../../rule.ts';

/** Groups of people or things that figures are about. */
const WHO =
	'(?:adverts|ads|companies|employers|engineers|developers|teams|organi[sz]ations|firms|respondents|people|candidates|jobs|listings|postings|posts|practitioners|professionals|those asked|projects|start-?ups|businesses|managers|graduates|juniors|seniors|hires|offers|enterprises|models in production)';
const SHARE = String.raw`(?:\d[\d.,]*(?:%| per ?cent))`;
/** The sign of the site’s currency, or its code and a space, for a pattern: `R\\$`, `PLN ` */
const SIGN = siteMoney(0)
	.slice(0, -1)
	.replaceAll('$', String.raw`\$`);
const PAY = String.raw`(?:(?:[$€£]|${SIGN})\d[\d,.]*(?:k\b|,000\b)|\b\d[\d,.]*(?:k|,000) (?:dollars|euros|pounds|USD|EUR|GBP|${siteCurrency.short}|${siteCurrency.code})\b)`;
const PART =
	'(?:half|a third|two[- ]thirds|a quarter|three[- ]quarters|a fifth|a tenth|nine tenths|the majority|a majority|one in \\w+|(?:two|three|four|nine) in (?:three|four|five|ten))';

const FIGURES = [
	String.raw`${SHARE}[^.;\uFFFE]{0,30}\b${WHO}\b`,
	String.raw`\b(?:most|all) ${WHO}[^.;\uFFFE]{0,20} \(${SHARE}`,
	String.raw`\b(?:\d[\d,]*|one|two|three|four|nine|half) (?:of|in|out of) (?:the |our |its |every )?(?:\d[\d,]*|three|four|five|ten|all) (?:\w+ )?${WHO}\b`,
	String.raw`\b${PART} of (?!the teams\b)(?:all |the |our |these )?${WHO}\b`,
	String.raw`\b(?:twice|three times|four times|five times|ten times|double|triple) (?:as (?:many|much)|the (?:number|pay|share)|more)\b[^.;\uFFFE]{0,40}\b${WHO}\b`,
	String.raw`${PAY}(?=[^.\uFFFE]*\b(?:salar|median|base|a year|per year|quartile|earn|paid))`,
	String.raw`\b(?:salar\w+|median|base|earns?|pays)\b[^.\uFFFE]{0,60}${PAY}`,
	String.raw`\b${WHO}\b[^.\uFFFE]{0,20}\b(?:pay|paid|earn|charge|offer)\b[^.\uFFFE]{0,30}\$\d[\d,]*`,
	String.raw`\b(?:surveys?|study|studies)\b[^.\uFFFE]*${SHARE}`,
	String.raw`(?<![$€£\d.,])(?!(?:19|20)\d\d )(?:[2-9]\d|\d{3,}|\d{1,3}(?:,\d{3})+) (?:\p{L}+ ){0,2}(?:adverts|respondents|applications|applicants|CVs|postings|candidates)\b`,
];

const words: Pick<Pattern, 'says' | 'todo'> = {
	says: ({ words }) => `The figure “${words}” has no source.`,
	todo: 'Name its source with `<Cite source="…" />` in this paragraph, or mark it as our own with `<Judgement>…</Judgement>`.',
};

/** Things that are counted in reality and not made up for an example. */
const COUNTED = '(?:adverts|respondents|applications|applicants|CVs|postings|listings|candidates)';
const NUMBER = String.raw`(?<![$€£\d.,])(?!(?:19|20)\d\d )(?:[2-9]\d|\d{3,}|\d{1,3}(?:,\d{3})+)`;

/** Things that somebody must have counted, so that “we” is not enough as a source. */
const COUNTS = [
	String.raw`\b(?:of|out of) (?:the |our |these )?${NUMBER} (?:\p{L}+ ){0,3}${COUNTED}\b`,
	String.raw`${NUMBER} (?:\p{L}+ ){0,2}${COUNTED}\b[^.\uFFFE]{0,80}\b(?:counted|read|asked|looked|surveyed|went through|analysed)\b`,
	String.raw`\b(?:counted|surveyed|polled|analysed|interviewed) (?:about |some |over |more than )?${NUMBER}`,
	String.raw`\b(?:median|average|mean) [^.;\uFFFE]{0,60}\b(?:is|was|of|at) [$€£]\d[\d,.]*`,
	String.raw`\b(?:was|were|pays?|paid) [$€£]\d[\d,.]* (?:a|per) (?:week|month|year|shift|day)\b`,
	String.raw`\blist price of [$€£]\d[\d,.]*`,
	String.raw`${SHARE} of (?:the |all |these |our )?(?:\p{L}+ )?(?:incidents|outages|changes|failures|clusters|models)\b`,
];

/** The part of a clause before or after the figure; it may contain a decimal point. */
const CLAUSE = String.raw`(?:[^.!?;:\uFFFE\uFFFC]|\.\d)`;
const ASKED =
	'(?:surveys?|stud(?:y|ies)|polls?|Gartner|McKinsey|DORA|CNCF|Datadog|IDC|Forrester|Eurostat|OECD|Stack Overflow)';
const OF_A_SURVEY = new RegExp(
	String.raw`(?<=[.!?;:] |\uFFFE|^)(?=${CLAUSE}*\b${ASKED}\b)${CLAUSE}*(?<![\d.,])\d(?:[\d,]|\.\d)*(?:%| per cent)${CLAUSE}*[.;!?](?= |\uFFFE|$)(?! ?\uFFFC)`,
	'gu',
);

/** A count of adverts. It needs a source of its own, even if the sentence before names one. */
const OF_ADVERTS = String.raw`\b\d[\d,]* of (?:the |our |these )?\d[\d,]* (?:\p{L}+ ){0,2}(?:adverts|postings|listings|respondents)\b`;

export const figure: ContentRule = {
	id: 'content/figure',
	severity: 'warning',
	title: 'A figure without a source',
	help: `
		A share, a count of people or an amount of pay stands in a paragraph that names no source. Say whose it is:

		\`\`\`
		Of organisations that host models, 66% run them there (<Cite source="cncf-survey-2026" />).
		<Judgement>Seniors earn $150,000 to $200,000.</Judgement>
		\`\`\`

		A figure that is made up for an example says so: “say”, “suppose”, “assume”.
	`,
	patterns: [
		{
			in: ['paragraph', 'field'],
			files: /^(?!roles\/[^/]+\/(?:drills|prompts)\/).*\.mdx?$/u,
			uncited: 'sentence',
			// Not “US”.
			unless: /\b(?:[Ww]e|[Oo]ur|us|[Ss]ay|[Ss]uppose|[Aa]ssum\w+|[Ii]magine|invented|made[- ]up|[Ff]or example)\b/gu,
			unlessNear: /\b(?:if|yours?|belongs)\b|[=×]/giu,
			pattern: new RegExp(OF_ADVERTS, 'giu'),
			...words,
		},
		{
			in: ['paragraph', 'field'],
			files: /^(?!roles\/[^/]+\/(?:drills|prompts)\/).*\.mdx?$/u,
			// A source named in the sentence before does not cover this share.
			uncited: 'sentence',
			unless: /\b(?:say|suppose|assum\w+|imagine|invented|made[- ]up|for example|our)\b/giu,
			unlessNear: /\b(?:if|yours?|belongs)\b|[=×]/giu,
			pattern: new RegExp(String.raw`${SHARE} of (?:all |the |these |those )?${WHO}\b`, 'giu'),
			...words,
		},
		{
			in: ['paragraph', 'field'],
			files: /^(?!roles\/[^/]+\/(?:drills|prompts)\/).*\.mdx?$/u,
			pattern: OF_A_SURVEY,
			says: ({ words }) => `The figure in “${words}” has no source.`,
			todo: 'Name its source after it: `(<Cite source="…" />)`.',
		},
		{
			in: ['paragraph', 'field'],
			// Figures in exercises are made up.
			files: /^(?!roles\/[^/]+\/(?:drills|prompts)\/).*\.mdx?$/u,
			uncited: true,
			// Words that mark a figure as the writer’s own estimate, or as made up.
			unless: /\b(?:we|our|us|say|suppose|assum\w+|imagine|invented|made[- ]up|for example|estimate\w*)\b/giu,
			unlessNear: /\b(?:if|yours?|belongs)\b|[=×]/giu,
			pattern: new RegExp(FIGURES.join('|'), 'giu'),
			...words,
		},
		{
			in: ['paragraph', 'field'],
			files: /^(?!roles\/[^/]+\/(?:drills|prompts)\/).*\.mdx?$/u,
			uncited: true,
			unless: /\b(?:say|suppose|assum\w+|imagine|invented|made[- ]up|for example)\b/giu,
			unlessNear: /\b(?:if|yours?)\b|[=×]/giu,
			pattern: new RegExp(COUNTS.join('|'), 'giu'),
			...words,
		},
	],
};
