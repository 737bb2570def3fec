import { MONTHS } from '#domain/months.ts';
import { anyOf, pattern, re } from '#classify/patterns.ts';
import { condition } from '../condition.ts';

const month = anyOf(...MONTHS);

/** When the job starts. */
export const start = condition({
	name: 'start',
	order: 100,
	values: {
		start: {
			words: pattern(
				'iu',
				/(?<!posting )\bstart(?:ing)? date\b(?: (?:for|of) [^.;:\n]{0,30})?\s?(?:[:–-]|is\b|will\b)/,
				/\b(?:immediate|asap) start\b/,
				re`\bstart(?:ing)?[ :]+(?:asap|as soon as possible|immediately|(?:in |from |on )?${month}\b)`,
				/(?:^|\| )asap(?= \||$)/,
				/\bavailable (?:to start )?immediately\b(?! (?:after|upon|from|on))/,
				/\bzum nächstmöglichen (?:zeitpunkt|termin)\b/u,
				/(?<!\p{L})(?:suchen (?:wir )?|wir |eintritts\p{L}+:?\s*|\| )ab sofort(?!\p{L})/u,
				/\bbeschäftigungsbeginn\b/u,
				re`\b${month} start(?: date|[,;)]|$)`,
				re`\b(?:begins?|commences?|starts?) (?:in|on|from) (?:early |mid |late )?${month}\b`,
			),
		},
	},
	examples: {
		finds: [
			['Start date: 1 March.', 'start'],
			['Immediate start.', 'start'],
			['Wir suchen ab sofort Verstärkung.', 'start'],
			['Start date:\nASAP', 'start'],
			['17 March start date', 'start'],
			['The anticipated start date for this job is 4 August.', 'start'],
			['The internship begins in September.', 'start'],
		],
		misses: ['We may start with a call.'],
	},
});
