import { describe, expect, test } from 'vitest';
import { Claims } from '#domain/claim.ts';
import { kinds } from '#content-model/kinds.ts';
import { contentFiles, guide, nameOf, readContent, readPage, readYaml } from './content-files.ts';

// What `npm run check` does not look at.

describe('the MLOps engineer guide', () => {
	test('has its tracks on the lines a to e, in order', () => {
		const tracks = contentFiles(`${guide}tracks/*.mdx`).map((path) => ({
			path,
			...kinds.track.schema.parse(readPage(path).data),
		}));
		const inOrder = tracks.toSorted((a, b) => a.order - b.order);
		expect(inOrder.map(({ path, line }) => `${line} ${nameOf(path)}`)).toEqual([
			'a platform',
			'b serving',
			'c cicd',
			'd monitoring',
			'e llmops',
		]);
	});

	test('has claims that come up for review after the day they were set', () => {
		const claims = Claims.parse(readYaml(`${guide}claims.yaml`));
		expect(claims.filter(({ asOf, reviewBy }) => reviewBy <= asOf)).toEqual([]);
	});
});

test('no source stands in the list that no text, claim or figure rests on', () => {
	const texts = [
		...contentFiles('roles/**/*.mdx'),
		...contentFiles('roles/*/claims.yaml'),
		...contentFiles('compare/*.mdx'),
		...contentFiles('terms/*.mdx'),
	]
		.map(readContent)
		.join('\n');
	const unused = contentFiles('sources/*.yaml')
		.map(nameOf)
		.filter(
			(slug) =>
				!new RegExp(String.raw`(?:source(?:=")?:?\s*"?'?|sources: \[(?:[^\]]*[\s,])?)${slug}\b(?!-)`).test(texts),
		);
	expect(unused).toEqual([]);
});
