import { expect, test } from 'vitest';
import type { Listing } from '#facts/listing.ts';
import { namingTools } from './naming-tools.ts';

const listing = (...tools: string[]): Pick<Listing, 'tools'> => ({
	tools: tools.map((value) => ({ value, evidence: [] as unknown as Listing['tools'][number]['evidence'] })),
});

test('returns the listings that name a tool, and only the tools that a listing names', () => {
	const [kafka, both, other] = [listing('kafka'), listing('dbt', 'kafka'), listing('sql')];
	expect(namingTools([kafka, both, other], ['airbyte', 'kafka', 'dbt'])).toEqual({
		listings: [kafka, both],
		tools: ['kafka', 'dbt'],
	});
	expect(namingTools([other], ['kafka'])).toEqual({ listings: [], tools: [] });
});
