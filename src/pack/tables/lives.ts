import type { NumberedLife } from '#listings/lifetimes.ts';
import type { LivesOf } from '#listings/lives-of-groups.ts';
import type { Table } from '#pack/table.ts';

/** The survival curves of job listings that pages show: how long jobs stay open. */
export function livesTable(groups: readonly LivesOf[]): Table {
	return {
		name: 'lives',
		title: 'How long jobs stay open',
		means:
			'Kaplan–Meier curves with delayed entry: a row for each age at which jobs closed, as long as enough jobs were under observation.',
		columns: [
			{ name: 'kind', type: 'string', means: 'all, role or source' },
			{ name: 'name', type: 'string', means: 'The role or the source' },
			{ name: 'age', type: 'integer', title: 'Age in days', means: 'Days' },
			{
				name: 'at_risk',
				type: 'integer',
				title: 'Jobs under observation',
				means: 'Jobs that were open and under observation just before this age',
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

/** Each job whose lifetime is counted, without title, address or name. */
export function jobsTable(lives: readonly NumberedLife[]): Table {
	return {
		name: 'jobs',
		title: 'Jobs and how long we observed them',
		means:
			'Each job of the last 400 days with its age in days, but without title, address or name: the data behind the curves and shares.',
		columns: [
			{
				name: 'job',
				type: 'integer',
				means:
					'The same number for adverts with the same employer, title, level and first night; only the first counts',
			},
			{
				name: 'employer',
				type: 'integer',
				means: 'A number for the employer; it means the same employer only within this table',
			},
			{ name: 'role', type: 'string', of: 'role', means: 'The role' },
			{ name: 'sources', type: 'string', of: 'source', means: 'The sources that listed it' },
			{
				name: 'age_from',
				type: 'integer',
				means: 'Its age in days when we began to observe it; empty where its age is unknown',
			},
			{ name: 'age_to', type: 'integer', means: 'Its age when it closed, or was last seen open' },
			{
				name: 'closed',
				type: 'boolean',
				means: 'Whether it closed; false if it is open, or if its boards could not be read',
			},
			{ name: 'came_back', type: 'boolean', means: 'Whether it was reposted at a new address' },
			{ name: 'pay_stated', type: 'boolean', title: 'States pay', means: 'Whether it states pay' },
		],
		rows: lives.map(({ job, employer, posting: { role, seenOn, closedOn, reposts, pay }, life }) => [
			...[job, employer, role, [...new Set(seenOn.map(({ source }) => source))].toSorted().join(' ')],
			...[life?.entry ?? null, life?.exit ?? null, closedOn !== null, reposts.length > 0, pay !== null],
		]),
	};
}
