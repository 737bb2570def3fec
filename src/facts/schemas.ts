// The schemas that facts are built from. They are passed to each fact as one argument: see `Fact`.
export { z } from 'zod';
export { detected, ListingPay, Remote } from '#domain/listing.ts';
export { Count, Slug } from '#domain/text.ts';
export { LevelSlug, RoleSlug } from '#domain/vocabulary.ts';
export { conditions, valuesOfCondition } from './conditions.ts';
