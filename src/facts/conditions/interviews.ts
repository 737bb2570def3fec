import { stagesOf } from '#classify/text/labelled-sentences-patterns.ts';
import { anyOf, pattern, re } from '#classify/patterns.ts';
import { condition } from '../condition.ts';

/** One stage in a list of interview stages. */
const stage = anyOf(
	/(?:intro\p{L}*|recruiter|screening|phone|video|initial|discovery|technical|first|30[- ]min\p{L}*) (?:call|chat|screen|conversation|interview)/u,
	/interview (?:with|\()|\d{2}[- ]min\p{L}* (?:chat|call|screen|interview|conversation)/u,
	/(?:manager|technical|panel|culture|team|onsite|final|tech) (?:interview|round|assessment|discussion|deep dive)/,
	/technical (?:task|test|evaluation)|round \d|screening with/,
	/(?:call|interview|screen|conversation)\s?[-–(:]\s?\d{2}/,
);

const ofScreening = anyOf(/technolog\p{L}*/u, /biometric\p{L}*/u, /image/, /artificial/, /\bAI\b/, 'verification');

/** Whether the advert says how its interviews run: their number, stages or form. */
export const interviews = condition({
	name: 'interviews',
	order: 90,
	values: {
		interviews: {
			words: pattern(
				'iu',
				/\b(?:interview|hiring|recruitment|selection) (?:process|stages|rounds|steps)\b[^.;\n]{0,60}(?:\b(?:consist|include[sd]?|including|involv)|\bstages?\b|\brounds?\b|\bsteps?\b|\bphases?\b|\blooks? like)/,
				re`\b${stagesOf}(?:\s*[:–—*•-]|[^\S\n]*\n)[^\p{L}]{0,12}[^\n]{0,60}\b${stage}\b`,
				/\b(?:two|three|four|five|[2-6])[- ](?:stage|step|round)s? (?:interview|process|hiring|of interview)/,
				/\b(?:two|three|four|five|[2-6]) (?:rounds of )?interviews\b/,
				/\b(?:in[- ]person|face[- ]to[- ]face) interviews?\b/,
				/\bfirst (?:step|stage|round) [^.;\n]{0,120}\b(?:assessment|interview|call|screen)/,
				/\btake[- ]home (?:(?:\p{L}+|&|\/) ){0,3}(?:task|test|exercise|assignment|challenge|build|project|assessment|interview)\b/u,
				/^[^\p{L}]*take[- ]home\b[^\p{L}\n]*$/u,
				/\binterviews\s?[-–—:]\s?(?:up to )?(?:\d|one|two|three|four|five|six) (?:calls|interviews|rounds|conversations)\b/,
				/\b(?:second|final) interview with\b/,
				/\binterview\s?: (?:in[- ]person|virtual|phone|video|\d|one|two|three)/,
			),
			otherMeaning: pattern(
				'iu',
				re`\b(?:interview|hiring|recruitment|selection) process\b[^.;\n]{0,100}\b${ofScreening}`,
				/\b(?:during|throughout|drive|own|run|improve) (?:the|our|this|your) (?:[\p{L}-]+ ){0,2}(?:interview|hiring|recruitment|selection)/u,
			),
		},
	},
	examples: {
		finds: [
			['Hiring process\nRound 1: Screening with us', 'interviews'],
			['Our interview process has four stages.', 'interviews'],
			['Final interview with our CEO', 'interviews'],
			['Interview process\n\n- Initial call with our talent team (30 minutes)', 'interviews'],
			['Hiring Process - Recruiter Call (up to 45 minutes) - Technical Interview', 'interviews'],
			['Interview: in person', 'interviews'],
			['We ask for an in-person interview.', 'interviews'],
			['Take-Home or Pairing Exercise', 'interviews'],
			['Interviews – Up to four calls with us', 'interviews'],
			['Interview process\n1. A 30-min chat with Ada', 'interviews'],
		],
		misses: [
			'You conduct the interview process with four stages.',
			'Interview process\nWrite to us about kites.',
			'Skills assessed during the interview process (including experience).',
			'Our hiring process includes screening technologies.',
		],
	},
});
