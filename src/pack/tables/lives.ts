import type { LivesOf } from '#listings/lives-of-groups.ts';
import type { Table } from '#pack/table.ts';

/** The curves of how long jobs stay open, as far as they are printed. */
export function livesTable(groups: readonly LivesOf[]): Table {
	return {
		name: 'lives',
		title: 'How long jobs stay open',
		means:
			'Kaplan–Meier curves with delayed entry, a row for each age at which jobs closed, as far as enough jobs were in sight.',
		columns: [
			{ name: 'kind', type: 'string', means: 'all, role or source' },
			{ name: 'name', type: 'string', means: 'The role or the source' },
			{ name: 'age', type: 'integer', title: 'Age in days', means: 'Days' },
			{
				name: 'at_risk',
				type: 'integer',
				title: 'Jobs in sight',
				means: 'Jobs that were open and in sight just before',
			},
			{ name: 'employers', type: 'integer', means: 'Their employers' },
			{ name: 'closed', type: 'integer', means: 'Jobs that closed at this age' },
			{ name: 'open_longer', type: 'number', means: 'Share that stays open longer' },
			{ name: 'low', type: 'number', means: 'Lower end of its 95 % interval' },
			{ name: 'high', type: 'number', means: 'Upper end of its 95 % interval' },
		],
		rows: groups.flatMap(({ kind, name, of }) =>
			of.curve.points.map((point) => [
				...[kind, name, point.at, point.atRisk, point.employers, point.ended, point.survival],
				...[point.interval?.low ?? null, point.interval?.high ?? null],
			]),
		),
	};
}

/** How many jobs of each role and source came back, and state pay. */
export function jobsTable(groups: readonly LivesOf[]): Table {
	const share = (name: string, means: string) =>
		(['', '_low', '_high'] as const).map((end) => ({
			name: `${name}${end}`,
			type: 'number' as const,
			means: end === '' ? means : `${end === '_low' ? 'Lower' : 'Upper'} end of its 95 % interval`,
		}));
	return {
		name: 'jobs',
		title: 'Jobs put up again, and jobs that state pay',
		means: 'Of the jobs of the last 400 days; shares are empty where there are fewer than 20 jobs or 8 employers.',
		columns: [
			{ name: 'kind', type: 'string', means: 'all, role or source' },
			{ name: 'name', type: 'string', means: 'The role or the source' },
			{ name: 'jobs', type: 'integer', means: 'Jobs that count' },
			{ name: 'employers', type: 'integer', means: 'Their employers' },
			{ name: 'closed', type: 'integer', means: 'Those of them that closed' },
			{ name: 'age_unknown', type: 'integer', means: 'Those of them whose age is not known' },
			{ name: 'came_back', type: 'integer', means: 'Those of them that came back under a new address' },
			{ name: 'state_pay', type: 'integer', means: 'Those of them that state pay' },
			...share('put_up_again', 'Share that came back under a new address'),
			...share('pay_stated', 'Share that states pay'),
		],
		rows: groups.map(({ kind, name, of }) => [
			...[kind, name, of.jobs, of.employers, of.closed, of.ageUnknown],
			...[of.putUpAgain?.hits ?? null, of.statePay?.hits ?? null],
			...[of.putUpAgain, of.statePay].flatMap((one) =>
				one && of.lacks.length === 0 ? [one.value, one.low, one.high] : [null, null, null],
			),
		]),
	};
}
