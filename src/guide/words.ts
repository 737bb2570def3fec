import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { Claim, provenances, verdicts } from '#domain/claim.ts';
import { ListingSource } from '#domain/listing-source.ts';
import type { Entry } from '#content-model/kinds.ts';
import { skillNeeds } from '#content-model/kinds/sections.ts';
import { toolAreas, toolStates } from '#domain/vocabulary.ts';
import { datesIn } from '#site/format.ts';

const Words = z.strictObject({
	states: z.record(z.enum(toolStates), z.string()),
	areas: z.record(z.enum(toolAreas), z.string()),
	needs: z.record(z.enum(skillNeeds), z.string()),
	kinds: z.record(Claim.shape.kind, z.string()),
	provenances: z.record(z.enum(provenances), z.string()),
	verdicts: z.record(z.enum(verdicts), z.strictObject({ word: z.string(), mark: z.string() })),
	sourceKinds: z.record(ListingSource.shape.kind, z.string()),
	sourceShows: z.record(ListingSource.shape.shows, z.string()),
	sourceTerms: z.record(ListingSource.shape.termsFrom, z.string()),
	stops: z.record(z.string(), z.string()),
});

/** What pages call the values of the content’s fields. */
export const wordsOf = Words.parse(parse(readFileSync('src/guide/words.yaml', 'utf8')));

/** A tool’s state and since when, in words: `acquired 5 May 2025`. */
export const stateSince = ({
	state,
	since,
}: {
	state: keyof typeof wordsOf.states;
	since?: string | null | undefined;
}) => [wordsOf.states[state], since && datesIn(since)].filter(Boolean).join(' ');

/** How a round of hiring is held: `['live', 'coding']` → `live coding`, `['live', 'take-home']` → `live or take-home`. */
export function roundWords(format: Entry<'hiring'>['rounds'][number]['format']): string {
	const places = format.filter((word) => word === 'live' || word === 'take-home');
	const work = format.filter((word) => word !== 'live' && word !== 'take-home');
	return [places.join(' or '), ...work].filter(Boolean).join(' ');
}
