import { describe, expect, it } from 'vitest';
import type { AdvertFacts } from '#domain/edition.ts';
import { Measure } from '#domain/measure.ts';
import { adverts, isOf } from './testing/adverts.ts';
import { measure, type Measured } from './verdict.ts';

const regions = [{ slug: 'europe', countries: ['DE', 'NL'] }];
const ask = (query: object, facts: readonly AdvertFacts[]): Measured =>
	measure(Measure.parse(query), { facts, role: 'sre', regions });

const names = (percent: number) => (at: number) => ({ tools: isOf(percent, at) ? ['kubernetes', 'helm'] : ['python'] });
const half = { share: { tool: 'kubernetes' }, expect: { atLeast: 0.5 } };

describe('a claim that most adverts name a tool', () => {
	it.each([
		[80, 'holds'],
		[20, 'does-not-hold'],
		[52, 'open'],
	])('where %i of 100 do has the verdict %s', (percent, verdict) => {
		const { verdict: is, figure } = ask(half, adverts(100, names(percent)));
		expect(is).toBe(verdict);
		expect(figure?.value).toBeCloseTo(percent / 100, 2);
		expect(figure).toMatchObject({ adverts: 100, employers: 100, coverage: { asked: 100, said: 100 } });
	});

	it('has too few adverts below the usual minimum, or below the claim’s own', () => {
		expect(ask(half, adverts(19, names(80)))).toMatchObject({
			verdict: 'too-few',
			figure: null,
			lacks: [{ of: 'adverts', have: 19, least: 20 }],
		});
		expect(ask({ ...half, least: { employers: 200 } }, adverts(100, names(80))).verdict).toBe('too-few');
	});

	it('counts employers instead of adverts where a few employers have all adverts', () => {
		const ofMany = ask(half, adverts(200, names(60)));
		const ofFew = ask(
			half,
			adverts(200, (at) => ({ employer: at % 20, tools: at % 20 < 12 ? ['kubernetes'] : [] })),
		);
		expect(ofMany.verdict).toBe('holds');
		expect(ofFew.figure?.value).toBeCloseTo(0.6);
		expect(ofFew.verdict).toBe('open');
		expect(ofFew.behind).toMatchObject({ adverts: 200, employers: 20 });
	});

	it('depends if the United States and the other countries differ, and then has no figure', () => {
		const split = adverts(200, (at) => ({ country: at % 2 ? 'US' : 'DE', ...names(at % 2 ? 90 : 10)(at >> 1) }));
		const nowhere = adverts(100, (at) => ({ employer: 201 + at, country: null, ...names(90)(at) }));
		const judged = ask(half, [...split, ...nowhere]);
		expect(judged).toMatchObject({ verdict: 'depends', figure: null, splits: [{ by: 'the country' }] });
		expect(judged.splits[0]?.parts.map(({ figure }) => Math.round(figure.value * 100))).toEqual([90, 10]);
	});

	it('returns the figure for employers’ own pages where they alone would give another verdict', () => {
		const half60 = (own: number, boards: number) =>
			adverts(400, (at) => ({
				source: at % 4 === 0 ? 'ats' : 'board',
				...names(at % 4 === 0 ? own : boards)(at >> 2),
			}));
		expect(ask(half, half60(52, 62))).toMatchObject({ verdict: 'holds', splits: [] });
		expect(Math.round((ask(half, half60(52, 62)).ownPages?.value ?? 0) * 100)).toBe(52);
		expect(ask(half, half60(60, 62)).ownPages).toBeNull();
		expect(ask(half, half60(85, 75)).ownPages).toBeNull();
	});

	it('holds without a figure where both parts confirm it but differ widely', () => {
		const split = adverts(400, (at) => ({
			source: at % 2 ? 'ats' : at % 4 ? 'board' : 'remote-board',
			...names(at % 2 ? 97 : 70)(at >> 1),
		}));
		expect(ask(half, split)).toMatchObject({
			verdict: 'holds',
			figure: null,
			splits: [{ by: 'where the advert stood', parts: [{ figure: { adverts: 200 } }, { figure: { adverts: 200 } }] }],
		});
	});

	it('reports an employer whose many adverts decide the figure', () => {
		const loud = adverts(100, (at) => (at < 50 ? { employer: 1, tools: ['kubernetes'] } : names(20)(at)));
		expect(ask({ ...half, expect: { atLeast: 0.1 } }, loud).splits.map(({ by }) => by)).toContain('who hires most');
	});

	it('returns a separate answer for adverts with the role’s own name in the title, if they are the minority', () => {
		const wide = adverts(120, (at) => ({ strict: at < 40, ...names(60)(at) }));
		const { strict } = ask(half, wide);
		expect(strict).toMatchObject({ figure: { adverts: 40 } });
		const most = adverts(120, (at) => ({ strict: at < 80, ...names(60)(at) }));
		expect(ask(half, most).strict).toBeNull();
	});
});

describe('who counts', () => {
	const of = (query: object, facts: readonly AdvertFacts[]) => ask({ ...half, ...query }, facts).behind?.adverts;

	it('are English texts of sufficient length', () => {
		const mixed = adverts(90, (at) => ({ language: at < 30 ? 'de' : 'en', text: at < 60 ? 'whole' : 'short' }));
		expect(of({}, mixed)).toBe(30);
	});

	it('for stated pay, are whole texts from sources that print no guesses', () => {
		const query = { share: { states: 'pay' }, expect: { atLeast: 0 } };
		const mixed = adverts(90, (at) => ({
			text: at < 30 ? 'long' : 'whole',
			payStated: at < 30 || at >= 60 ? true : null,
		}));
		expect(of(query, mixed)).toBe(30);
	});

	it('for the workplace, are not from boards of remote jobs', () => {
		const query = { share: { workplace: 'remote' }, expect: { atMost: 1 } };
		const mixed = adverts(60, (at) => ({
			source: at < 20 ? 'remote-board' : 'board',
			workplace: at % 2 ? 'remote' : null,
		}));
		expect(of(query, mixed)).toBe(40);
	});

	it('for years by level, are those whose title names the level, because other levels were read from the years', () => {
		const query = { share: undefined, of: { level: 'senior' }, quantile: { of: 'years' } };
		const mixed = adverts(60, (at) => ({ years: 5, levelFrom: at < 30 ? 'years' : 'title' }));
		expect(of({ ...query, expect: { atLeast: 4 } }, mixed)).toBe(30);
	});

	it.each([
		[{ of: { without: { topic: 'on-call' } }, share: { states: 'pay' } }],
		[{ share: undefined, rank: { among: 'topic', first: ['on-call'], before: ['degree'] } }],
	])('for topics, are those that were read for topics: %j', (query) => {
		const mixed = adverts(60, (at) => ({ topics: at < 30 ? null : ['degree'] }));
		expect(of({ ...query, expect: { atLeast: 0 } }, mixed)).toBe(30);
	});

	it.each([
		[{ of: { country: 'DE' } }, 40],
		[{ of: { region: 'europe' } }, 60],
		[{ of: { level: ['mid', 'senior'] } }, 120],
		[{ of: { without: { tool: 'helm' } } }, 60],
		[{ of: { topic: 'on-call' } }, 27],
		[{ share: { topic: 'on-call' } }, 110],
		[{ of: { role: 'devops-engineer' } }, 20],
		[{ of: { source: 'board' } }, 24],
	])('are filtered by %j', (query, n) => {
		const mixed = adverts(140, (at) => ({
			country: at < 40 ? 'DE' : at < 60 ? 'NL' : 'US',
			role: at < 120 ? 'sre' : 'devops-engineer',
			tools: at < 60 ? ['helm'] : ['python'],
			topics: at < 10 ? null : at % 4 === 0 ? ['on-call'] : [],
			source: at % 5 === 0 ? 'board' : 'ats',
		}));
		expect(of(query, mixed)).toBe(n);
	});
});

describe('other figures', () => {
	const paid = (amount: (at: number) => number) => (at: number) => ({
		payStated: true,
		pay: { min: amount(at) - 20_000, max: amount(at) + 20_000, currency: 'USD' },
	});

	it('are the median of the middles of ranges with both ends, in one currency', () => {
		const query = { quantile: { of: 'pay' }, expect: { atLeast: 150_000, atMost: 250_000 } };
		const facts = [
			...adverts(
				60,
				paid((at) => 170_000 + at * 1000),
			),
			...adverts(60, () => ({ payStated: true, pay: { min: 1, max: 3, currency: 'EUR' } })),
			...adverts(60, () => ({ payStated: true, pay: { min: 90_000, max: null, currency: 'USD' } })),
		];
		expect(ask(query, facts)).toMatchObject({
			verdict: 'holds',
			unit: 'pay',
			figure: { value: 199_500, adverts: 60, coverage: { asked: 180, said: 60 } },
		});
	});

	it('are the difference or the ratio of two groups, with the smaller sample of the two', () => {
		const facts = [
			...adverts(100, names(80)),
			...adverts(200, (at) => ({ role: 'devops-engineer', country: 'DE', employer: (at % 90) + 1, ...names(40)(at) })),
		];
		const query = { ...half, of: { country: 'US' } };
		const against = { of: { role: 'devops-engineer' }, by: 'difference' };
		expect(ask({ ...query, against, expect: { atLeast: 0.2 } }, facts)).toMatchObject({
			verdict: 'holds',
			unit: 'points',
			figure: { adverts: 100, employers: 90 },
		});
		const ratio = ask({ ...query, against: { ...against, by: 'ratio' }, expect: { atMost: 1 } }, facts);
		expect(ratio).toMatchObject({ verdict: 'does-not-hold', unit: 'ratio' });
		expect(ratio.figure?.value).toBeCloseTo(2, 1);
	});

	it('keep the adverts of an employer that hires for both roles in each group', () => {
		const ofOther = (at: number) => (at < 100 ? { tools: ['python'] } : names(90)(at));
		const facts = [...adverts(100, names(80)), ...adverts(200, (at) => ({ role: 'devops-engineer', ...ofOther(at) }))];
		const against = { of: { role: 'devops-engineer' }, by: 'difference' };
		expect(ask({ ...half, against, expect: { atLeast: 0.2 } }, facts)).toMatchObject({ verdict: 'holds', splits: [] });
	});

	it('are the lead of the last item in `first`, the same each time', () => {
		const facts = adverts(200, (at) => ({
			tools: [...(isOf(70, at) ? ['python'] : []), ...(isOf(30, at + 3) ? ['go'] : [])],
		}));
		const query = { rank: { among: 'tool', first: ['python'], before: ['go', 'rust'] }, expect: { atLeast: 0 } };
		const judged = ask(query, facts);
		expect(judged).toMatchObject({ verdict: 'holds', unit: 'points' });
		expect(judged.figure?.value).toBeCloseTo(0.4, 5);
		expect(ask(query, facts)).toEqual(judged);
	});

	it('work for a facet of the site as for tools', () => {
		const facts = adverts(200, (at) => ({ named: { format: isOf(70, at) ? ['markdown'] : ['dita'] } }));
		const query = { rank: { among: 'format', first: ['markdown'], before: ['dita'] }, expect: { atLeast: 0 } };
		expect(ask(query, facts).figure?.value).toBeCloseTo(0.4, 5);
	});

	it('are not measurable where nothing was read: topics of an older night, or remote work among remote jobs', () => {
		const night = adverts(50, () => ({ topics: null, workplace: 'remote' }));
		expect(ask({ share: { topic: 'on-call' }, expect: { atLeast: 0.5 } }, night).verdict).toBe('not-measurable');
		expect(ask({ share: { workplace: 'remote' }, expect: { atMost: 0.5 } }, night).verdict).toBe('not-measurable');
	});
});

describe('a measure', () => {
	it.each([
		[{ ...half, quantile: { of: 'years' } }, 'must ask for exactly one figure'],
		[{ expect: { atLeast: 1 } }, 'must ask for exactly one figure'],
		[
			{ share: { tool: 'go', named: { cloud: 'aws' } }, expect: { atLeast: 1 } },
			'must name exactly one thing to count',
		],
		[{ ...half, expect: {} }, 'must give `atLeast`, `atMost` or both'],
		[{ ...half, expect: { atLeast: 0.6, atMost: 0.4 } }, 'must not be above'],
	])('rejects %j', (query, says) => expect(Measure.safeParse(query).error?.issues[0]?.message).toContain(says));
});
