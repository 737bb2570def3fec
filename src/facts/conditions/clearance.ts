import { pattern } from '#classify/patterns.ts';
import { condition } from '../condition.ts';

/** Whether the job requires a security clearance or a citizenship. */
export const clearance = condition({
	name: 'clearance',
	order: 80,
	values: {
		clearance: {
			words: pattern(
				'iu',
				/\b(?:BPSS|TS\/SCI)\b/,
				/\b(?:security|secret|sc|dv|ts|ts\/sci|government|public trust|polygraph) clear(?:ance|ed)\b/,
				/\b(?:active|hold|obtain|current) (?:[\p{L}/-]+ ){0,5}clearance\b/u,
				/\bU\.?S\.? (?:citizen(?:ship|s(?= (?:only|or|and|required|can|will)\b))?|persons?)\b/,
				/\bcitizenship\b[^.;\n]{0,20}\b(?:required|only|mandatory)\b/,
				/\b(?:government|federal) (?:security|background|suitability) investigation\b|\baccess to classified information\b/,
				/\beligib\p{L}+ for (?:an? )?(?:security )?clearances?\b/u,
				/\bmust be an? (?:\p{L}+ )?citizen\b/u,
				/^[^\p{L}]*\p{L}+ citizenship[^\p{L}]*$/u,
			),
			otherMeaning: pattern(
				'iu',
				/\bclearance\b[^.;\n]{0,60}\bnot (?:be )?(?:required|needed|necessary|an? requirement)\b/,
				/\bno (?:\p{L}+ )?clearance\b/u,
				/\bexcept for U\.?S\b/,
				// A permanent residence permit is enough, so citizenship is not required.
				/^(?![^;\n]*\bclearance\b)[^;\n]*\bcitizens?(?:hip)?,? (?:or|and|&) (?:an? )?green card/,
				/\bmost of our (?:positions|roles|jobs)\b/,
				/\bcitizens\b[^;\n]{0,90}\b(?:are|be) (?:encouraged|welcome)\b/,
			),
		},
	},
	examples: {
		finds: [
			['This role requires U.S. Citizenship.', 'clearance'],
			['You must be a U.S. person because of export controls.', 'clearance'],
			['U.S. Person status is required, as kites are under export control.', 'clearance'],
			['You are able to obtain a TS clearance.', 'clearance'],
			['An active SC clearance is needed.', 'clearance'],
			['Active TS/SCI with polygraph.', 'clearance'],
			['Peruvian citizenship', 'clearance'],
			['You are able to obtain a Top Secret or TS-SCI clearance.', 'clearance'],
			['You are eligible for a CJIS clearance (which asks for U.S. citizenship or Green Card).', 'clearance'],
			['You may be subject to a government security investigation.', 'clearance'],
		],
		misses: [
			'Kites are under export control, which spares U.S. persons.',
			'Most of our positions require U.S. citizenship.',
			'A security clearance is not a requirement.',
			'A clearance is not required.',
			'We serve all U.S. citizens.',
		],
	},
});
