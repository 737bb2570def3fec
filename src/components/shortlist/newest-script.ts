import { isLeftOut } from '#filter/filter.ts';
import { nameIn } from '#routes/pages.ts';
import { leftOutNow } from './left-out.ts';
import { onChange } from '../store/store.ts';

/** The tables of newest jobs, each with its original rows; the spare rows are at the end. */
const tables = [...document.querySelectorAll<HTMLTableSectionElement>('.newest tbody')].map((body) => ({
	body,
	rows: [...body.rows],
	shown: [...body.rows].filter(({ hidden }) => !hidden).length,
}));

/** Replaces each hidden job with a spare row in the same position, so that other rows don’t move. */
function refresh(): void {
	const isOut = isLeftOut(leftOutNow());
	for (const { body, rows, shown } of tables) {
		const isHidden = (row: HTMLTableRowElement) =>
			isOut({
				employer: row.cells[1]?.textContent.trim() ?? '',
				id: nameIn(row.querySelector('a')?.getAttribute('href') ?? ''),
			});
		const spare = rows.slice(shown).filter((row) => !isHidden(row));
		const places = rows.slice(0, shown).flatMap((row) => (isHidden(row) ? spare.splice(0, 1) : [row]));
		for (const row of rows) row.hidden = !places.includes(row);
		const others = rows.filter((row) => !places.includes(row));
		if ([...places, ...others].some((row, at) => body.rows[at] !== row)) body.replaceChildren(...places, ...others);
	}
}

refresh();
onChange(refresh);
