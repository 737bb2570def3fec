import { z } from 'zod';
import { FactTerm } from '#domain/vocabulary.ts';
import { faultsOfWords } from '#facts/words.ts';
import { filesOf } from '../../content.ts';
import { at, type ContentRule } from '../../rule.ts';

/** Reports a condition of work without its words in facts.yaml, which the build requires. */
export const wordsOfFacts: ContentRule = {
	id: 'content/words-of-facts',
	severity: 'error',
	keptFor: 'Without it the build stops and the check does not say why.',
	title: 'A condition of work without its words',
	help: `
		Adverts are read for the conditions of work that \`src/facts/\` declares. What readers are told of each, and the question that is asked where an advert says nothing of it, stands in \`src/content/vocabulary/facts.yaml\`: an entry for each, with words for all that can be said. The site does not build without them.
	`,
	content: (content) =>
		filesOf(content, 'factTerms').flatMap((file) => {
			const { data } = z.array(FactTerm).safeParse(file.data);
			return (data === undefined ? [] : faultsOfWords(data)).map(({ says, todo }) => ({
				...at(file, null),
				says,
				todo,
			}));
		}),
};
