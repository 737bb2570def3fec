import { expect, it } from 'vitest';
import type { Evidence } from '#domain/listing.ts';
import { readFactTerms } from '#classify/vocabulary.ts';
import { inOrder } from '#facts/words.ts';
import { conditionsOf } from './conditions.ts';
import { contentFolder } from '#site-config/site-folder.ts';

const terms = inOrder(readFactTerms(contentFolder));

const evidence: Evidence[] = [{ words: 'one week in six', from: 'text', at: 3, rule: 'condition/on-call' }];

it('quotes the stated conditions of work, and suggests questions about important ones that are missing', () => {
	const found = conditionsOf({ conditions: [{ value: 'on-call', evidence }], employmentType: null }, terms);
	expect(found.map(({ title, quotes }) => `${title}: ${quotes.map(({ words }) => words).join()}`)).toEqual([
		'On call: one week in six',
		'Travel: ',
		'Contract: ',
		'Visa: ',
		'Interviews: ',
		'Start: ',
	]);
});

it('reads the contract from the feed’s field where the text does not mention it', () => {
	const [contract] = conditionsOf({ conditions: [], employmentType: 'Full-time' }, terms).filter(
		({ name }) => name === 'condition-employment',
	);
	expect(contract).toMatchObject({ title: 'Contract', quotes: [{ words: 'Full-time', from: 'field' }] });
});
