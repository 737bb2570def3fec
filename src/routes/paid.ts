import { withQuery } from './base.ts';
import { paidPath } from './pages.ts';

/** What the form on pay asks, as its address has it; null where nothing is said. */
export interface PaidQuery {
	role: string | null;
	level: string | null;
	/** Null is where the bands hold. */
	place: string | null;
	/** Slugs of premiums: `llm` */
	premiums: readonly string[];
}

const fields: ReadonlySet<string> = new Set(['role', 'level', 'place']);

/** The form with this asked: `/pay/?role=sre&level=senior&llm=yes` */
export function askPaidPath({ role, level, place, premiums }: PaidQuery): string {
	const asked = { role, level, place, ...Object.fromEntries(premiums.map((slug) => [slug, 'yes'])) };
	const said = Object.entries<string | null>(asked).filter((one): one is [string, string] => one[1] !== null);
	return withQuery(paidPath(), new URLSearchParams(said).toString());
}

/** Reads what `askPaidPath` and the form write; an empty field says nothing. */
export function readPaid(search: string): PaidQuery {
	const query = new URLSearchParams(search);
	const said = (name: string) => query.get(name) || null;
	const premiums = [...query].flatMap(([name, value]) => (value === 'yes' && !fields.has(name) ? [name] : []));
	return { role: said('role'), level: said('level'), place: said('place'), premiums };
}
