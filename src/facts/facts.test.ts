import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { classify } from './classify.ts';
import type { ExampleAdvert } from './fact.ts';
import { facts } from './facts.ts';
import { Facts } from './listing.ts';
import { kites } from './testing/kites.ts';

const silent = {
	...{ title: 'Gardener', text: '', locations: [], workplace: null },
	...{ countryField: null, pay: [], payText: null },
};
const readingOf = (example: ExampleAdvert) =>
	classify({ ...silent, ...(typeof example === 'string' ? { text: example } : example) }, kites);

/** A fact’s values without their evidence. */
function said(found: unknown): unknown {
	if (Array.isArray(found)) return found.map(said);
	if (typeof found !== 'object' || found === null) return found;
	if ('value' in found && 'evidence' in found) return found.value;
	return Object.fromEntries(Object.entries(found).map(([name, one]) => [name, said(one)]));
}

const isSilent = (found: unknown): boolean =>
	typeof found === 'object' ? Object.values(found ?? {}).every((one) => Array.isArray(one) && one.length === 0) : false;

describe.each(Object.entries(facts))('%s', (name, { examples }) => {
	const read = (example: ExampleAdvert) => readingOf(example)[name as keyof typeof facts];

	it.each(examples.finds.map(([example, expected]) => ({ example, expected })))(
		'finds $example',
		({ example, expected }) => {
			const found = said(read(example));
			if (typeof expected === 'object' && !Array.isArray(expected)) expect(found).toMatchObject(expected as object);
			else expect(found).toEqual(expected);
		},
	);

	it.each(examples.misses.map((example) => ({ example })))('finds nothing in $example', ({ example }) => {
		expect(read(example)).toSatisfy(isSilent);
	});
});

it('lists the fact of every file', () => {
	expect(Object.keys(facts)).toHaveLength(globSync('src/facts/listed/*.ts').length);
	expect(Object.keys(Facts.shape)).toEqual(Object.keys(facts));
});
