import { anyOf, pattern, re } from '#classify/patterns.ts';
import { condition } from '../condition.ts';

const notAble = anyOf(
	/(?:un|not )able to/,
	'cannot',
	/can[’']t/,
	/(?:do|does|will|is|are) not/,
	/(?:do|does|wo)n[’']t/,
	'without',
	/\bno\b/,
	'not',
);

const visa = anyOf(/(?:visa)?sponsor(?:s|ed|ing|ship)?/);

/** “This does not guarantee sponsorship” neither offers sponsorship nor refuses it. */
const promisesNothing = /(?:\bnot|n[’']t) (?:be )?guarantee(?:d|s)?\b/;

/** Whether the employer sponsors a visa. */
export const sponsorship = condition({
	name: 'sponsorship',
	order: 60,
	values: {
		'no-sponsorship': {
			words: pattern(
				'iu',
				re`\b${notAble}\b(?! shy)[^.;\n]{0,110}\b${visa}\b`,
				re`\b${visa}\b[^.;\n]{0,70}\b(?:not|unavailable)\b`,
				/\bsponsors? no visas?\b/,
				/\b(?:do|does|can|will) ?not (?:provide|offer) (?:any )?(?:visa|immigration|work permit) (?:assistance|support|help)\b/,
			),
			otherMeaning: pattern('iu', promisesNothing, /\bsome roles may not\b/),
		},
		sponsorship: {
			words: pattern(
				'iu',
				/\b(?:visas?|immigration|work permits?) (?:and \p{L}+ )?(?:sponsorship|support|assistance)\b/u,
				re`\b${visa} (?:\p{L}+ )?(?:visas?|work permits?|H-?1B)\b`,
				/\bsponsorship (?:is )?(?:available|offered|possible|provided)\b/,
				/\b(?:offer|provide|consider)s? (?:sponsorship|sponsoring)\b/,
				/\bwe do sponsor\b|\bshy away from sponsoring\b/,
			),
			otherMeaning: pattern(
				'iu',
				promisesNothing,
				re`\b${notAble}\b(?! shy)[^.;\n]{0,30} (?:visas?|immigration|work permits?|sponsor\p{L}*)\b`,
			),
		},
	},
	examples: {
		finds: [
			['We sponsor no visas.', 'no-sponsorship'],
			['Visa sponsorship: we are open to supporting work authorization.', 'sponsorship'],
			['We do not provide visa assistance.', 'no-sponsorship'],
			['We are unable to sponsor visas.', 'no-sponsorship'],
			['Visa sponsorship is available.', 'sponsorship'],
			['We will not sponsor applicants for work authorization.', 'no-sponsorship'],
			['We don’t shy away from sponsoring visas.', 'sponsorship'],
			['We will consider sponsoring a new applicant.', 'sponsorship'],
			['Write to us if you need help. We do not provide visa sponsorship.', 'no-sponsorship'],
			['Sponsorship of visas, of whatever kind, for people of other countries, is not available.', 'no-sponsorship'],
		],
		misses: ['This does not guarantee sponsorship.', 'Visa sponsorship is not guaranteed.'],
	},
});
