// The schemas that facts are made of. A fact is handed them all: see `Fact`.
export { z } from 'zod';
export { detected, ListingPay, Remote } from '#domain/listing.ts';
export { Count, Slug } from '#domain/text.ts';
export { LevelSlug, RoleSlug } from '#domain/vocabulary.ts';
export { conditions, valuesOfCondition } from './conditions.ts';
