import { describe, expect, it } from 'vitest';
import type { Evidence } from '#domain/listing.ts';
import type { Listing } from '#facts/listing.ts';
import { titleAgainstText, type ReadingNames } from './title-against-text.ts';

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
const listing: Pick<Listing, 'title' | 'titleRole' | 'role' | 'alsoRole' | 'tracks'> = {
	title: 'Senior Platform Engineer',
	alsoRole: null,
	titleRole: { value: 'devops-engineer', evidence: [said('DevOps Engineer', 'title')] },
	role: { value: 'mlops-engineer', evidence: [said('ML', 'title'), said('model registry')] },
	tracks: [{ value: 'serving', evidence: [said('Serving', 'title'), said('inference endpoints')] }],
};

describe('comparing the title with the text', () => {
	it('says what the title names and what the text is about', () => {
		expect(titleAgainstText(listing, names)).toBe(
			'Titled “Senior Platform Engineer”; the text is mostly model serving.',
		);
	});

	it('describes the role where no track is known', () => {
		expect(titleAgainstText({ ...listing, tracks: [] }, names)).toBe(
			'Titled “Senior Platform Engineer”; the text is mostly CI/CD, infrastructure and deployment.',
		);
	});

	it('describes the role where its main track has no name, if the text has evidence for the role', () => {
		const unnamed = [{ value: 'gone', evidence: [said('gone')] }];
		expect(titleAgainstText({ ...listing, tracks: unnamed }, names)).toContain('mostly CI/CD');
		const role = { ...listing.role, evidence: [said('ML', 'title')] };
		expect(titleAgainstText({ ...listing, role, tracks: unnamed }, names)).toContain('says little about the work');
		expect(titleAgainstText({ ...listing, role }, names)).toContain('mostly model serving');
	});

	it('says that the title names no role, or that the text says little', () => {
		const role = { ...listing.role, evidence: [said('ML', 'title')] };
		const silent = { title: 'Gardener', titleRole: null, role, alsoRole: null, tracks: [] };
		expect(titleAgainstText(silent, names)).toBe(
			'Titled “Gardener”, which names none of our roles; the text says little about the work.',
		);
	});

	it('names a second role that fits nearly as well', () => {
		const alsoRole = { value: 'devops-engineer', evidence: [said('pipelines')] };
		expect(titleAgainstText({ ...listing, alsoRole }, names)).toBe(
			'Titled “Senior Platform Engineer”; the text is mostly model serving. It fits a second role nearly as well: DevOps engineer.',
		);
	});
});
