import type { AdvertFilter, Measure, Saying } from '#domain/measure.ts';
import { money, number } from '#domain/pay-words.ts';
import { listInWords, numberWord, plural } from '#site/format.ts';
import type { Figure, Unit } from '../measure/figure.ts';
import type { Split } from '../measure/splits.ts';
import type { Measured, VerdictName } from '../measure/verdict.ts';

/** Returns readers’ name for the slug of a tool, a topic, a country … */
export type NameOf = (kind: string, slug: string) => string;

const percent = (share: number): string => `${Math.round(share * 100)}%`;
const decimal = (value: number): string => value.toFixed(2);
const signed = (points: number): string => `${points < 0 ? '−' : '+'}${Math.abs(Math.round(points * 100))}`;

/** A value in words: `51%`, `5 years`, `$216,000`, `+11 points`, `1.13 times`. */
function valueWords(value: number, unit: Unit, currency = 'USD'): string {
	if (unit === 'share') return percent(value);
	if (unit === 'points') return `${signed(value)} points`;
	if (unit === 'ratio') return `${decimal(value)} times`;
	if (unit === 'years') return plural(Number(value.toFixed(1)), 'year');
	return money(Math.round(value / 1000) * 1000, currency);
}

/** A figure with its interval: `51% (41–61%)` */
export function figureWords({ value, low, high }: Figure, unit: Unit, currency = 'USD'): string {
	const ends = {
		share: `${Math.round(low * 100)}–${percent(high)}`,
		points: `${signed(low)} to ${signed(high)}`,
		ratio: `${decimal(low)}–${decimal(high)}`,
		years: `${Number(low.toFixed(1))}–${Number(high.toFixed(1))}`,
		pay: `${money(Math.round(low / 1000) * 1000, currency)}–${number(Math.round(high / 1000) * 1000)}`,
	}[unit];
	return `${valueWords(value, unit, currency)} (${ends})`;
}

/** The sample of a figure: `137 adverts from 114 employers`; for a comparison, `… on the smaller side` */
export const behindWords = (
	{ adverts, employers }: Pick<Figure, 'adverts' | 'employers'>,
	measure?: Pick<Measure, 'against'>,
): string =>
	`${plural(adverts, 'advert')} from ${plural(employers, 'employer')}${measure?.against ? ' on the smaller side' : ''}`;

/** What is missing for a figure: `9 employers (at least 10 needed)` */
export const lackWords = (lacks: Measured['lacks']): string =>
	listInWords(
		lacks.map(({ of, have, least }) => `${plural(have, of.slice(0, -1))} (at least ${number(least)} needed)`),
	);

/** The figures of the groups that differ: `the United States 55% (48–62%), elsewhere 33% (23–45%)` */
export const splitWords = ({ parts }: Split, unit: Unit, currency = 'USD'): string =>
	parts.map(({ of, figure }) => `${of} ${figureWords(figure, unit, currency)}`).join(', ');

/** A verdict on a claim, as the cells of a table row: `holds`, `51% (41–61%)`, `137 adverts from 114 employers`. */
export function countedParts(
	{ verdict, figure, unit, behind, splits, ownPages }: Measured,
	query: Measure,
): { verdict: string; figure: string; behind: string } {
	const currency = query.quantile?.currency;
	const verdictWord = {
		...{ holds: 'holds', 'does-not-hold': 'does not hold', open: 'undecided', depends: 'depends on the adverts' },
		...{ 'too-few': 'too few adverts', 'not-measurable': 'can’t be counted', sample: 'sample' },
	}[verdict];
	if (verdict === 'not-measurable') return { verdict: verdictWord, figure: '', behind: '' };
	const shown = figure
		? figureWords(figure, unit, currency)
		: splits.map((one) => splitWords(one, unit, currency)).join('; ');
	const own = ownPages ? `; on employers’ own pages ${valueWords(ownPages.value, unit, currency)}` : '';
	return {
		verdict: verdictWord,
		figure: verdict === 'too-few' ? '' : `${shown}${own}`,
		behind: behind ? behindWords(behind, query) : '',
	};
}

/** A verdict as a short note for the margin: `holds, 51% (41–61%) in 137 adverts from 114 employers`. */
export function countedNote(measured: Measured, query: Measure): string {
	const { verdict, figure, behind } = countedParts(measured, query);
	return [[verdict, figure].filter(Boolean).join(', '), behind].filter(Boolean).join(figure ? ' in ' : ': ');
}

/**
 * The share to show next to a claim that says “about”: `20%`, or if groups differ, `employers’ own pages 47%, job boards 24%`.
 * Null for other claims, such as “most”, whose words already give the limit.
 */
export function besideWords({ figure, splits, unit }: Measured, { expect }: Measure): string | null {
	if (unit !== 'share' || expect.atLeast === undefined || expect.atMost === undefined) return null;
	if (figure) return percent(figure.value);
	const [split] = splits;
	return split ? split.parts.map(({ of, figure: part }) => `${of} ${percent(part.value)}`).join(', ') : null;
}

/** How many claims have which verdict: `71 hold, two do not and five have too few adverts` */
export function tallyWords(verdicts: readonly VerdictName[]): string {
	const kinds: [one: string, many: string, verdicts: VerdictName[]][] = [
		['holds', 'hold', ['holds']],
		['does not', 'do not', ['does-not-hold']],
		['holds in some kinds of adverts only', 'hold in some kinds of adverts only', ['depends']],
		['is undecided', 'are undecided', ['open']],
		['has too few adverts', 'have too few adverts', ['too-few', 'not-measurable', 'sample']],
	];
	return listInWords(
		kinds.flatMap(([one, many, counted]) => {
			const n = verdicts.filter((verdict) => counted.includes(verdict)).length;
			return n === 0 ? [] : [`${numberWord(n)} ${n === 1 ? one : many}`];
		}),
	);
}

/** The limits that a claim sets: `at least 50%`, `from $195,000 to $265,000` */
export function expectationWords({ expect, quantile, ...rest }: Measure, unit: Unit): string {
	const { atLeast, atMost } = expect;
	const words = (value: number) => valueWords(value, unit, quantile?.currency);
	if (atLeast !== undefined && atMost !== undefined) return `from ${words(atLeast)} to ${words(atMost)}`;
	// For comparisons, “at least +0 points” and “at least 1 times” just mean “more”.
	if (atLeast === 0 && (rest.rank || rest.against)) return 'more';
	if (atLeast === 1 && rest.against?.by === 'ratio') return 'more';
	if (atMost === 0 && rest.against) return 'less';
	return atLeast === undefined ? `at most ${words(atMost ?? 0)}` : `at least ${words(atLeast)}`;
}

/** What a measure counts, in words for readers. */
export function measureWords(measure: Measure, role: string, nameOf: NameOf): string {
	const { of, share, quantile, rank, against } = measure;
	const who = (filter: AdvertFilter) => whoWords(filter, filter.role ?? role, nameOf);
	const other = against ? `, ${against.by === 'ratio' ? 'over' : 'less'} that of ${who(against.of)}` : '';
	if (share) return `Share of ${who(of)} that ${sayingWords(share, nameOf)}${other}`;
	if (quantile) {
		const which = quantile.at === 0.5 ? 'Median' : `${Math.round(quantile.at * 100)}th percentile`;
		const what =
			quantile.of === 'pay' ? 'of the middle of stated yearly ranges' : 'of the minimum years of experience asked for';
		return `${which} ${what} in ${who(of)}${other}`;
	}
	const names = (slugs: readonly string[]) => listInWords(slugs.map((slug) => nameOf(rank?.among ?? '', slug)));
	const least = (slugs: readonly string[]) => (slugs.length > 1 ? `the least named of ${names(slugs)}` : names(slugs));
	const most = (slugs: readonly string[]) => (slugs.length > 1 ? `the most named of ${names(slugs)}` : names(slugs));
	const does = rank?.among === 'track' ? 'are of the track' : 'name';
	return `In 100 ${who(of)}, how many more ${does} ${least(rank?.first ?? [])} than ${most(rank?.before ?? [])}`;
}

const oneOf = (kind: string, slugs: string | readonly string[], nameOf: NameOf): string =>
	new Intl.ListFormat('en-GB', { type: 'disjunction' }).format([slugs].flat().map((slug) => nameOf(kind, slug)));

/** Which adverts a filter selects: `senior adverts for SREs in the United States that name Kubernetes` */
export function whoWords(filter: AdvertFilter, role: string, nameOf: NameOf): string {
	const { strict, level, country, region, source, without } = filter;
	const named = namedWords(filter, nameOf);
	return [
		`${level === undefined ? '' : `${oneOf('level', level, nameOf)} `}adverts for ${nameOf('role', role)}`,
		country === undefined ? '' : ` in ${nameOf('country', country)}`,
		region === undefined ? '' : ` in ${nameOf('region', region)}`,
		strict ? ' with the role’s name in the title' : '',
		source === undefined ? '' : ` on ${oneOf('source', source, nameOf)}`,
		named === '' ? '' : ` that ${named}`,
		without ? ` that ${notWords(namedWords(without, nameOf))}` : '',
	].join('');
}

/** Negates a phrase: `are of the track serving` → `are not of the track serving`, `name Spark` → `do not name Spark` */
const notWords = (words: string): string =>
	words.startsWith('are ') ? words.replaceAll(/\bare\b/g, 'are not') : `do not ${words.replaceAll(/\bare\b/g, 'be')}`;

function namedWords(
	filter: Pick<AdvertFilter, 'tool' | 'named' | 'specialisation' | 'track' | 'topic'>,
	nameOf: NameOf,
): string {
	const { tool, named = {}, specialisation, track, topic } = filter;
	return listInWords(
		[
			tool !== undefined && `name ${oneOf('tool', tool, nameOf)}`,
			...Object.entries(named).map(([facet, slugs]) => `name ${oneOf(facet, slugs, nameOf)}`),
			topic !== undefined && `name ${oneOf('topic', topic, nameOf)}`,
			specialisation !== undefined && `are of the specialisation ${oneOf('specialisation', specialisation, nameOf)}`,
			track !== undefined && `are of the track ${oneOf('track', track, nameOf)}`,
		].filter((words) => words !== false),
	);
}

function sayingWords(saying: Saying, nameOf: NameOf): string {
	const { titleLevel, level, workplace, states, strict } = saying;
	if (titleLevel !== undefined) return `have a ${oneOf('level', titleLevel, nameOf)} title`;
	if (level !== undefined) return `are for the level ${oneOf('level', level, nameOf)}`;
	if (workplace !== undefined) return `say that the work is ${workplace}`;
	if (states !== undefined)
		return { pay: 'state pay', years: 'state years of experience', level: 'state a level' }[states];
	if (strict) return 'have the role’s own name in the title';
	return namedWords(saying, nameOf);
}
