import { z } from 'zod';
import type { Reading } from '#facts/reading.ts';
import { Facts } from '#facts/listing.ts';
import { explainIssues } from '../decode/fault.ts';

/** What the rules may make of an advert; without a role or a place it becomes no listing. */
const CheckedReading = Facts.extend({
	role: Facts.shape.role.nullable(),
	remote: Facts.shape.remote.nullable(),
	why: z.string(),
});

/** A reading with its fields in the order of a listing; throws where no listing could have it. */
export function checkReading(reading: Reading): Reading {
	const { data, error } = CheckedReading.safeParse(reading);
	if (error) throw new Error(explainIssues(error.issues, 'reading'));
	return data;
}
