import { z } from 'zod';
import { Frame } from '#domain/listing.ts';
import type { RoleSlug } from '#domain/vocabulary.ts';
import { facts } from './facts.ts';
import * as schemas from './schemas.ts';

type Shape = { [Name in keyof typeof facts]: ReturnType<(typeof facts)[Name]['schema']> };

/** All facts read from one advert. A fact that the advert does not state is null, or an empty list. */
export const Facts = z.strictObject(
	Object.fromEntries(Object.entries(facts).map(([name, { schema }]) => [name, schema(schemas)])) as Shape,
);
export type Facts = z.infer<typeof Facts>;

const { history, ...opening } = Frame.shape;

/** One job as we publish it: the facts, the words that they were read from, and a link to the advert. */
export const Listing = z.strictObject({ ...opening, ...Facts.shape, history });
export type Listing = z.infer<typeof Listing>;

/** The roles whose job lists contain a listing: its own, then a second one that fits nearly as well, if there is one. */
export const rolesOf = ({ role, alsoRole }: Pick<Listing, 'role' | 'alsoRole'>): RoleSlug[] =>
	alsoRole === null ? [role.value] : [role.value, alsoRole.value];

/**
 * The listings in a role’s job list. Tracks, flags and answers refer to the guide of a listing’s own role, so a listing that is
 * here because of its second role loses them.
 */
export const listingsFor = (role: string, listings: readonly Listing[]): Listing[] =>
	listings
		.filter((listing) => rolesOf(listing).some((fitting) => fitting === role))
		.map((listing) => (listing.role.value === role ? listing : { ...listing, tracks: [], flags: [], answers: [] }));
