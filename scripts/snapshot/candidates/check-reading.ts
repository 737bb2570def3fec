import { z } from 'zod';
import type { Reading } from '#facts/reading.ts';
import { Facts } from '#facts/listing.ts';
import { RoleSlug } from '#domain/vocabulary.ts';
import { explainIssues } from '../decode/fault.ts';

/** Schema of a reading. Role and remote may be null: such an advert does not become a listing. */
const CheckedReading = Facts.extend({
	role: Facts.shape.role.nullable(),
	remote: Facts.shape.remote.nullable(),
	mayFit: RoleSlug.nullable(),
	why: z.string(),
});

/** Returns a reading with its fields in the order of a listing; throws if it does not fit the schema. */
export function checkReading(reading: Reading): Reading {
	const { data, error } = CheckedReading.safeParse(reading);
	if (error) throw new Error(explainIssues(error.issues, 'reading'));
	return data;
}
