import { nextSteps, type Answered } from '#filter/answered.ts';
import { number, plural } from '#site/format.ts';
import { h, type Tree } from '../parts/tree.ts';

/** One role’s answer to what a reader can show, in the cells of a table’s row; rendered on the server and in the browser. */
export function answerCells(jobs: number, answered: Answered): Tree[] {
	const { most, perHour } = nextSteps(answered);
	const full = cell('In full', `${number(answered.full.length)} of ${plural(jobs - answered.silent, 'job')}`);
	return most === null
		? [full, lackedCell(answered.lacked)]
		: [full, stepCell('Adds most', most), stepCell('Adds most per hour', perHour)];
}

const cell = (column: string, ...children: Tree[]): Tree => h('td', { 'data-col': column }, ...children);

/** Across both columns of steps, where no single step adds a job. */
function lackedCell(lacked: Answered['lacked']): Tree {
	if (lacked === null) return h('td', { colspan: '2' }, 'nothing is missing');
	const { label, href, hours } = lacked.step;
	return h(
		'td',
		{ colspan: '2' },
		'No single skill adds a job. Lacking in most: ',
		h('a', { href }, label),
		`, ${plural(lacked.by, 'job')}${costOf(hours)}`,
	);
}

function stepCell(column: string, next: Answered['steps'][number] | null): Tree {
	if (next === null) return cell(column, 'no skill of the guide alone');
	const { label, href, hours } = next.step;
	return cell(column, h('a', { href }, label), `: ${plural(next.opens, 'more job')}${costOf(hours)}`);
}

const costOf = (hours: { from: number; to: number } | null): string =>
	hours === null ? '' : `, ${hours.from} to ${hours.to} hours`;
