import { expect, test } from 'vitest';
import { contentFolder } from '#site-config/site-folder.ts';
import { namesInCv } from './cv.ts';
import { readVocabulary } from './vocabulary.ts';

const vocabulary = readVocabulary(contentFolder);
const cv = (text: string) => namesInCv(text, vocabulary).toSorted();

test('finds tools and clouds in lists, in sentences and at earlier employers', () => {
	expect(
		cv(
			'Skills: Python, Kubernetes, Terraform\n\nSite reliability engineer, Kite Works (2019–2024)\n• Moved 40 services from Amazon Web Services to GKE\n• Built with the team that launched Airflow at Kite Works',
		),
	).toEqual(['airflow', 'aws', 'gcp', 'kubernetes', 'python', 'terraform']);
});

test('ignores ordinary words that are also names of tools', () => {
	expect(cv('I go to work by bike. A ray of light. I helm a small boat. It will spark joy.')).toEqual([]);
	expect(cv('')).toEqual([]);
});
