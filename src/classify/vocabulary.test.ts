import { expect, it } from 'vitest';
import { readVocabulary } from './vocabulary.ts';
import { contentFolder } from '#site-config/site-folder.ts';

it('reads the vocabulary from the editors’ files', () => {
	const vocabulary = readVocabulary(contentFolder);
	expect(vocabulary.roles.map(({ slug }) => slug)).toContain('sre');
	expect(vocabulary.tracks).toContainEqual(expect.objectContaining({ role: 'mlops-engineer', track: 'serving' }));
	expect(vocabulary.facets[0]?.terms.map(({ slug }) => slug)).toEqual(['aws', 'gcp', 'azure']);
});
