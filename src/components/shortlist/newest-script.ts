import { readHidden } from './choices.ts';
import { load, onChange } from './store.ts';

/** What one table of the newest jobs has in place: its rows as they came, those to spare at the end. */
const tables = [...document.querySelectorAll<HTMLTableSectionElement>('.newest tbody')].map((body) => ({
	body,
	rows: [...body.rows],
	shown: [...body.rows].filter(({ hidden }) => !hidden).length,
}));

/** Puts a spare row in the place of each job of a hidden employer, so that no other moves. */
function refresh(): void {
	const employers = new Set(readHidden(load('hidden')));
	for (const { body, rows, shown } of tables) {
		const isHidden = (row: HTMLTableRowElement) => employers.has(row.cells[1]?.textContent.trim() ?? '');
		const spare = rows.slice(shown).filter((row) => !isHidden(row));
		const places = rows.slice(0, shown).flatMap((row) => (isHidden(row) ? spare.splice(0, 1) : [row]));
		for (const row of rows) row.hidden = !places.includes(row);
		const others = rows.filter((row) => !places.includes(row));
		if ([...places, ...others].some((row, at) => body.rows[at] !== row)) body.replaceChildren(...places, ...others);
	}
}

refresh();
onChange(refresh);
