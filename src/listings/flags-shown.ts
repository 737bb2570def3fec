import type { CollectionEntry } from 'astro:content';
import type { Evidence } from '#domain/listing.ts';
import type { Listing } from '#facts/listing.ts';
import { nameInRole } from '#guide/load-guide.ts';

/** A red or green flag of the guide, with the advert’s words that triggered it. */
export interface ShownFlag {
	signal: CollectionEntry<'signals'>;
	name: string;
	evidence: Evidence[];
}

/** The flags that a listing shows, in the editors’ order. */
export const flagsShown = ({ flags }: Listing, signals: readonly CollectionEntry<'signals'>[]): ShownFlag[] =>
	signals.flatMap((signal) => {
		const name = nameInRole(signal.id);
		const flag = flags.find(({ value }) => value === name);
		return flag ? [{ signal, name, evidence: flag.evidence }] : [];
	});
