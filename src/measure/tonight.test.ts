import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Listing } from '#domain/listing.ts';
import { readSnapshot } from '#night-file/snapshot-file.ts';
import { factsOfNight } from './tonight.ts';

const file = 'data/snapshot/snapshot.ndjson';
const lines = readSnapshot(readFileSync(file), file).lines as Listing[];

test('topics of tonight’s jobs count, and a job kept from a night that did not read them says nothing on them', () => {
	const onCall = lines.find(({ topics }) => topics?.includes('on-call'));
	const { topics, ...older } = onCall ?? {};
	const facts = [onCall, older].flatMap((line) => factsOfNight([Listing.parse(line)], []));
	expect(facts.map((one) => one.topics)).toEqual([topics, null]);
});
