import { withQuery } from './base.ts';
import { paidPath } from './pages.ts';

/** The answers in the form on pay, as the address holds them; null when not answered. */
export interface PaidQuery {
	role: string | null;
	level: string | null;
	/** Null means the region for which the pay bands are stated. */
	place: string | null;
	/** Slugs of premiums: `llm` */
	premiums: readonly string[];
}

/** The answers with an offer. These are kept in the fragment of the address, because browsers never send a fragment. */
export interface OfferQuery extends PaidQuery {
	/** In whole units of its currency: `165000` */
	offer: string | null;
	/** ISO 4217 in lower case. */
	currency: string | null;
}

const fields: ReadonlySet<string> = new Set(['role', 'level', 'place', 'offer', 'currency']);

/** The address of the form with these answers: `/pay/?role=sre&level=senior&llm=yes` */
export const askPaidPath = (asked: PaidQuery): string =>
	withQuery(paidPath(), offerFragment({ ...asked, offer: null, currency: null }));

/** All answers as a fragment: `role=sre&level=senior&offer=165000&currency=usd` */
export function offerFragment({ role, level, place, offer, currency, premiums }: OfferQuery): string {
	const asked = { role, level, place, offer, currency, ...Object.fromEntries(premiums.map((slug) => [slug, 'yes'])) };
	const given = Object.entries<string | null>(asked).filter((entry): entry is [string, string] => entry[1] !== null);
	return new URLSearchParams(given).toString();
}

/** Reads what `askPaidPath` and `offerFragment` write. An empty field counts as no answer. */
export function readPaid(search: string): OfferQuery {
	const query = new URLSearchParams(search);
	const answer = (name: string) => query.get(name) || null;
	const premiums = [...query].flatMap(([name, value]) => (value === 'yes' && !fields.has(name) ? [name] : []));
	return {
		role: answer('role'),
		level: answer('level'),
		place: answer('place'),
		offer: answer('offer'),
		currency: answer('currency'),
		premiums,
	};
}
