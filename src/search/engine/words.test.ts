import { expect, it } from 'vitest';
import { mayHave, nameOf, wordsOf } from './words.ts';

it.each([
	['how much does an MLOps engineer earn in Europe?', ['much', 'MLOps', 'engineer', 'earn', 'Europe?']],
	['mlops vs devops', ['mlops', 'devops']],
	['C++ or C#', ['C++', 'C#']],
	['what is it', ['what', 'is', 'it']],
	[' – ', []],
])('searches %j for the words %j', (query, words) => {
	expect(wordsOf(query)).toEqual(words);
});

it.each([
	['Feature store', 'featurestore#'],
	['C++', 'c++#'],
	['Is MLOps just DevOps for ML?', 'ismlopsjustdevopsforml#'],
	['CI/CD', 'cicd#'],
])('joins the title %j to one word: %s', (title, name) => {
	expect(nameOf(title)).toBe(name);
});

it.each([
	['deployment', 'They deploy on Fridays.', true],
	['go', 'Compiled', false],
	['rag', 'Fragile', true],
	['ci/cd', 'Builds by CI/CD', true],
	['harbour', 'An evaluation harness', false],
	['reliability', 'A reliable service', true],
	['containerisation', 'Containers', true],
	['kuberneteszzqqxx', 'Kubernetes for machine learning', false],
	['interview', 'Engineer I', false],
])('whether %j occurs in %j: %s', (word, text, answer) => {
	expect(mayHave(text, word)).toBe(answer);
});
