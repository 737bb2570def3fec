import type { Table } from '#pack/table.ts';
import type { Measured } from '../../measure/verdict.ts';

/** The verdict on one claim from one set of adverts. */
export interface CountedClaim {
	role: string;
	claim: string;
	/** The sentence in the guide, or part of one. */
	words: string;
	/** `tonight`, or an edition’s name. */
	origin: string;
	measured: Measured;
}

/** The claims that are checked by counting, with their verdicts and figures. */
export function claimsTable(claims: readonly CountedClaim[]): Table {
	return {
		name: 'claims',
		title: 'Claims and verdicts',
		means: 'The verdict on each claim of the guides that adverts can decide, from tonight’s jobs and from the edition.',
		columns: [
			{ name: 'role', type: 'string', of: 'role', means: 'The guide' },
			{ name: 'claim', type: 'string', means: 'Its name in the guide' },
			{ name: 'sentence', type: 'string', means: 'What the guide says: a sentence or part of one' },
			{ name: 'origin', type: 'string', means: 'tonight, or the edition' },
			{
				name: 'verdict',
				type: 'string',
				of: 'verdict',
				means:
					'holds, does-not-hold, open (chance decides), depends (on the kind of advert), too-few, not-measurable, sample',
			},
			{
				name: 'unit',
				type: 'string',
				means: 'Unit of the figure: share, points (a difference of two shares), ratio, years, pay',
			},
			{ name: 'value', type: 'number', means: 'The figure; empty where it may not be shown' },
			{ name: 'low', type: 'number', means: 'Lower end of its 95 % interval' },
			{ name: 'high', type: 'number', means: 'Upper end of its 95 % interval' },
			{ name: 'adverts', type: 'integer', means: 'Adverts that were counted' },
			{ name: 'employers', type: 'integer', means: 'Their employers' },
			{ name: 'asked', type: 'integer', means: 'Adverts that could have mentioned it' },
			{ name: 'said', type: 'integer', means: 'Adverts that did mention it, or ruled it out' },
		],
		rows: claims.map(({ role, claim, words, origin, measured: { verdict, unit, figure, behind } }) => [
			...[role, claim, words, origin, verdict, unit, figure?.value ?? null, figure?.low ?? null, figure?.high ?? null],
			...[behind?.adverts ?? null, behind?.employers ?? null],
			...[figure?.coverage.asked ?? null, figure?.coverage.said ?? null],
		]),
	};
}
