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

/** An offer as well, which stands in the fragment of an address alone: browsers send no fragment. */
export interface OfferQuery extends PaidQuery {
	/** In whole units of its currency: `165000` */
	offer: string | null;
	/** ISO 4217 in small letters. */
	currency: string | null;
}

const fields: ReadonlySet<string> = new Set(['role', 'level', 'place', 'offer', 'currency']);

/** The form with this asked: `/pay/?role=sre&level=senior&llm=yes` */
export const askPaidPath = (asked: PaidQuery): string =>
	withQuery(paidPath(), offerFragment({ ...asked, offer: null, currency: null }));

/** All that the form has: `role=sre&level=senior&offer=165000&currency=usd` */
export function offerFragment({ role, level, place, offer, currency, premiums }: OfferQuery): string {
	const asked = { role, level, place, offer, currency, ...Object.fromEntries(premiums.map((slug) => [slug, 'yes'])) };
	const said = Object.entries<string | null>(asked).filter((one): one is [string, string] => one[1] !== null);
	return new URLSearchParams(said).toString();
}

/** Reads what `askPaidPath` and `offerFragment` write; an empty field says nothing. */
export function readPaid(search: string): OfferQuery {
	const query = new URLSearchParams(search);
	const said = (name: string) => query.get(name) || null;
	const premiums = [...query].flatMap(([name, value]) => (value === 'yes' && !fields.has(name) ? [name] : []));
	return {
		role: said('role'),
		level: said('level'),
		place: said('place'),
		offer: said('offer'),
		currency: said('currency'),
		premiums,
	};
}
