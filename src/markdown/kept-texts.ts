import type { satteri } from '@astrojs/markdown-satteri';
import { madeByCode } from '#site/made-once.ts';

type Processor = ReturnType<typeof satteri>;

/**
 * The processor, which compiles a text of MDX only where no earlier build did: not one text in a hundred changes between two.
 * @param of all that its plugins read beside the text: the same with another glossary is another text
 */
export function keptTexts(processor: Processor, of: object, folder = '.cache/texts'): Processor {
	const createRenderer = processor.createMdxRenderer?.bind(processor);
	if (!createRenderer) return processor;
	return {
		...processor,
		async createMdxRenderer(shared, mdx) {
			const renderer = await createRenderer(shared, mdx);
			return {
				process: (text, file, fields) =>
					madeByCode(folder, { of, shared, mdx, text, file, fields }, () => renderer.process(text, file, fields)),
			};
		},
	};
}
