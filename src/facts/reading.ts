import type { RoleSlug } from '#domain/vocabulary.ts';
import type { Facts } from './listing.ts';

/** The facts that the rules read from one posting. Nothing is guessed: what the advert does not state is null or empty. */
export interface Reading extends Omit<Facts, 'role' | 'remote'> {
	role: Facts['role'] | null;
	/** null if neither the location field nor the text says where the work is done. */
	remote: Facts['remote'] | null;
	/** The role that an advert without a role may fit: it came close to saying enough. Otherwise null. */
	mayFit: RoleSlug | null;
	/** A sentence for the report that says why the advert has this role, or none. */
	why: string;
}
