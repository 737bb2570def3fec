import { z } from 'zod';
import { Frame } from '#domain/listing.ts';
import type { RoleSlug } from '#domain/vocabulary.ts';
import { facts } from './facts.ts';
import * as schemas from './schemas.ts';

type Shape = { [Name in keyof typeof facts]: ReturnType<(typeof facts)[Name]['schema']> };

/**
 * What the rules read in an advert. A fact that it does not state is null, or empty where there may be several.
 */
export const Facts = z.strictObject(
	Object.fromEntries(Object.entries(facts).map(([name, { schema }]) => [name, schema(schemas)])) as Shape,
);
export type Facts = z.infer<typeof Facts>;

const { history, ...opening } = Frame.shape;

/** What we say of one job: facts, the words they were read from, and a link. */
export const Listing = z.strictObject({ ...opening, ...Facts.shape, history });
export type Listing = z.infer<typeof Listing>;

/** The roles on whose lists a listing is: its own, then one that it fits nearly as well. */
export const rolesOf = ({ role, alsoRole }: Pick<Listing, 'role' | 'alsoRole'>): RoleSlug[] =>
	alsoRole === null ? [role.value] : [role.value, alsoRole.value];

/**
 * The listings on the lists of a role. Tracks, flags and answered checks are of the guide to a listing’s own role, so
 * one that fits this role nearly as well comes without.
 */
export const listingsFor = (role: string, listings: readonly Listing[]): Listing[] =>
	listings
		.filter((listing) => rolesOf(listing).some((one) => one === role))
		.map((listing) => (listing.role.value === role ? listing : { ...listing, tracks: [], flags: [], answers: [] }));
