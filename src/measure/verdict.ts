import type { Measure } from '#domain/measure.ts';
import { judge } from '#statistics/compare.ts';
import type { Shortfall } from '#statistics/floors.ts';
import { answer, isFigure, unitOf, type Answer, type Behind, type Unit, type Figure } from './figure.ts';
import { overturningSplits, ownPagesApart, type Split } from './splits.ts';
import { advertsOfRole, type Asked } from './who-counts.ts';

/**
 * The result of counting a claim. `open`: the interval contains the expected value, so chance may decide. `depends`: it holds
 * among some adverts and not among others. `not-measurable`: these adverts were not read for what it needs.
 */
export const verdictNames = [
	'holds',
	'does-not-hold',
	'open',
	'depends',
	'too-few',
	'not-measurable',
	'sample',
] as const;
export type VerdictName = (typeof verdictNames)[number];

/** A verdict with the figure it rests on. */
export interface Measured {
	verdict: VerdictName;
	unit: Unit;
	/** Null when it may not be printed: there are too few adverts, or a split contradicts it. */
	figure: Figure | null;
	/** What there is too little of. Empty for `too-few` when a few employers have too many of the adverts. */
	lacks: Shortfall;
	/** The number of adverts counted and of their employers; null when no adverts were read for it. */
	behind: Behind | null;
	/** The splits that contradict the figure. */
	splits: Split[];
	/** The figure for employers’ own pages alone, when it is clearly apart from the whole and would give another verdict. */
	ownPages: Figure | null;
	/** The answer for adverts with the role’s own name in the title, when those are the minority. */
	strict: Answer | null;
}

/** Judges a claim by the facts of adverts. */
export function measure(query: Measure, asked: Asked): Measured {
	const unit = unitOf(query);
	const none = { unit, figure: null, lacks: [], behind: null, splits: [], ownPages: null, strict: null };
	if (!wasRead(query, asked)) return { ...none, verdict: 'not-measurable' };
	const whole = answer(query, asked);
	if (!isFigure(whole)) return { ...none, verdict: 'too-few', lacks: whole.lacks, behind: whole.behind };
	const splits = overturningSplits(query, asked, whole.figure);
	const judgeOf = (figure: Figure) =>
		judge(figure, { atLeast: query.expect.atLeast ?? null, atMost: query.expect.atMost ?? null });
	const judged = [whole.figure, ...splits.flatMap(({ parts }) => parts.map(({ figure }) => figure))].map(judgeOf);
	const [first = 'open'] = judged;
	const isAgreed = judged.every((result) => result === first);
	const own = splits.length > 0 ? null : ownPagesApart(query, asked, whole.figure);
	const names = { met: 'holds', missed: 'does-not-hold', open: 'open' } as const;
	return {
		...none,
		verdict: isAgreed ? names[first] : 'depends',
		figure: splits.length > 0 ? null : whole.figure,
		behind: whole.figure,
		splits,
		ownPages: own && judgeOf(own) !== first ? own : null,
		strict: strictly(query, asked),
	};
}

/** Whether the adverts contain what the measure needs. Nights have only remote jobs, and older ones have no topics. */
function wasRead({ of, share, against, rank }: Measure, { facts }: Asked): boolean {
	const isOfTopics =
		[of, share, against?.of].some((condition) => condition?.topic !== undefined) || rank?.among === 'topic';
	if (isOfTopics && facts.every(({ topics }) => topics === null)) return false;
	return share?.workplace === undefined || facts.some(({ workplace }) => workplace !== 'remote');
}

/**
 * The answer for adverts with the role’s own name in the title. Only a small part of MLOps jobs has MLOps in the title; in such a
 * case we show both figures.
 */
function strictly(query: Measure, asked: Asked): Measured['strict'] {
	const ofRole = advertsOfRole(query, asked);
	const named = ofRole.filter(({ strict }) => strict).length;
	if (query.of.strict || query.share?.strict || named * 2 >= ofRole.length) return null;
	return answer({ ...query, of: { ...query.of, strict: true } }, asked);
}
