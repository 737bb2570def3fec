import { describe, expect, it } from 'vitest';
import type { Evidence, Listing } from '#domain/listing.ts';
import { readingSentence, titleAgainstText, type ReadingNames } from './title-against-text.ts';

const said = (words: string, from: Evidence['from'] = 'text'): Evidence => ({
	words,
	from,
	at: from === 'text' ? 12 : null,
	rule: 'r',
});
const names: ReadingNames = {
	role: (slug) =>
		({ 'mlops-engineer': 'MLOps engineer', 'devops-engineer': 'DevOps engineer' })[slug as string] ?? slug,
	blurb: () => 'CI/CD, infrastructure and deployment',
	work: (_role, track) => (track === 'serving' ? 'model serving' : null),
};
const listing: Pick<Listing, 'titleRole' | 'role' | 'tracks'> = {
	titleRole: { value: 'devops-engineer', evidence: [said('DevOps Engineer', 'title')] },
	role: { value: 'mlops-engineer', evidence: [said('ML', 'title'), said('model registry')] },
	tracks: [{ value: 'serving', evidence: [said('Serving', 'title'), said('inference endpoints')] }],
};

describe('a title held against the text', () => {
	it('says what the title names, what the text is about, and from which words', () => {
		const reading = titleAgainstText(listing, names);
		expect(reading).toEqual({
			verdict: 'differs',
			titled: { role: 'devops-engineer', name: 'DevOps engineer', evidence: [said('DevOps Engineer', 'title')] },
			mostly: {
				role: 'mlops-engineer',
				track: 'serving',
				words: 'model serving',
				evidence: [said('inference endpoints')],
			},
		});
		expect(readingSentence(reading)).toBe('Titled DevOps engineer; the text is mostly model serving.');
	});

	it('agrees where title and text name the same role', () => {
		const same = { ...listing, titleRole: { value: 'mlops-engineer' as const, evidence: [said('MLOps', 'title')] } };
		expect(titleAgainstText(same, names).verdict).toBe('same');
	});

	it('speaks of the role where no track is set', () => {
		const reading = titleAgainstText({ ...listing, tracks: [] }, names);
		expect(reading.mostly).toMatchObject({ track: null, evidence: [said('model registry')] });
		expect(readingSentence(reading)).toBe(
			'Titled DevOps engineer; the text is mostly CI/CD, infrastructure and deployment.',
		);
	});

	it('says so where the title names no role and where the text says little', () => {
		const reading = titleAgainstText(
			{ titleRole: null, role: { value: 'mlops-engineer', evidence: [said('ML', 'title')] }, tracks: [] },
			names,
		);
		expect(reading.verdict).toBe('silent');
		expect(readingSentence(reading)).toBe('The title names none of our roles; the text says little about the work.');
	});
});
