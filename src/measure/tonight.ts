import type { AdvertFacts } from '#domain/edition.ts';
import type { Listing } from '#facts/listing.ts';
import { hasOwnName } from '#domain/own-name.ts';
import { kindOfSource } from '#domain/posting.ts';
import type { RoleTerm } from '#domain/vocabulary.ts';
import { counted } from '#statistics/counted.ts';

/**
 * Converts a night’s jobs to the facts of adverts, so that a claim can be counted on them as on an edition. Keeps one job for
 * each employer, title and level. A night has only remote jobs.
 */
export function factsOfNight(listings: readonly Listing[], roles: readonly RoleTerm[]): AdvertFacts[] {
	const once = counted(listings, ({ employer, title, locations, level }) => ({
		employer: employer.slug,
		title,
		locations,
		level: level?.value ?? null,
	}));
	const employers = new Set(once.map(({ employer }) => employer.slug));
	const numbers = new Map([...employers].map((slug, index) => [slug, index + 1]));
	const values = (found: readonly { value: string }[]) => found.map(({ value }) => value);
	return once.map((listing) => {
		const { countries } = listing.remote;
		const rule = listing.level?.evidence[0]?.rule;
		return {
			employer: numbers.get(listing.employer.slug) ?? 0,
			month: (listing.publishedOn ?? listing.firstSeen).slice(0, 7),
			country: countries.length === 1 ? (countries[0] ?? null) : null,
			source: listing.seenOn[0] ? kindOfSource[listing.seenOn[0].source] : 'other',
			role: listing.role.value,
			alsoRole: listing.alsoRole?.value ?? null,
			strict: roles.some((term) => term.slug === listing.role.value && hasOwnName(listing.title, term)),
			level: listing.level?.value ?? null,
			levelFrom:
				rule === undefined ? null : rule === 'level/title' ? 'title' : rule === 'level/years' ? 'years' : 'text',
			tracks: values(listing.tracks),
			tools: values(listing.tools),
			named: Object.fromEntries(Object.entries(listing.named).map(([facet, found]) => [facet, values(found)])),
			specialisations: values(listing.specialisations),
			topics: listing.topics,
			years: listing.years?.value ?? null,
			payStated: listing.pay !== null,
			pay: yearlyBase(listing.pay),
			workplace: 'remote',
			text: 'whole',
			language: listing.language,
		};
	});
}

/** Yearly base pay in whole units. On-target earnings, totals, and hourly or daily rates give null. */
export function yearlyBase(pay: Listing['pay']): AdvertFacts['pay'] {
	if (pay === null) return null;
	const { min, max, currency, period, basis } = pay.stated;
	const times = { year: 1, month: 12, week: null, day: null, hour: null }[period];
	if (times === null || basis === 'ote' || basis === 'total') return null;
	const yearly = (amount: number | null) => (amount === null ? null : Math.round(amount * times));
	return { min: yearly(min), max: yearly(max), currency };
}
