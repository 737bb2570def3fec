import { detectLanguage } from '../detect-language.ts';
import { classify } from '#facts/classify.ts';
import { readTopicList, readVocabulary } from '../vocabulary.ts';
import { contentFolder } from '#site-config/site-folder.ts';

/** Texts that make a pattern backtrack when they are repeated. */
const pieces = [
	...['Bedrock solid bedrock ', 'a', 'ml ', 'AWS, customers include ', '\n• ', 'Requirements: ', '\n'],
	...['5 years ', 'as a ', 'looking for a very very ', '10+ ', 'Senior ', 'years of experience or ', '1 year; '],
	...['you work ', 'must be at the ', 'remote? ', 'our the our ', 'in the kite ', 'Where: '],
	...['remote ', 'must be located ', 'work from anywhere ', 'hiring ', '3 days a week ', 'office ', 'a time zone '],
	...['Location: ', 'Remote (', 'New ', 'CA, ', 'a/', ' or or', 'UTC-', 'São ', '((((', 'Georgia, ', '\u0301'],
	...['$1 - ', '1 000 000 ', '$9,', 'salary $1,000 to ', '€', 'up to up to ', '((((USD 1', '1'],
];

/** Reads adverts in which text, location and pay consist of one of the pieces, repeated up to a length. */
export function readHostile(length: number): void {
	const rules = {
		vocabulary: readVocabulary(contentFolder),
		topics: readTopicList(contentFolder),
		rates: { date: '2026-11-01', source: 'test', rates: {} },
		detectors: [],
		detectLanguage,
	};
	for (const piece of pieces) {
		const text = piece.repeat(Math.ceil(length / piece.length));
		const fields = { workplace: null, countryField: null, pay: [] };
		classify({ title: 'MLOps Engineer', text, payText: text, locations: [text], ...fields }, rules);
		classify({ title: 'MLOps Engineer', text, payText: null, locations: ['Remote'], ...fields }, rules);
	}
}
