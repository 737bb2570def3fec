import type { satteri } from '@astrojs/markdown-satteri';
import { madeByCode } from '#site/made-once.ts';

type Processor = ReturnType<typeof satteri>;

/**
 * Wraps the Markdown processor so that it compiles only texts that no earlier build has compiled. Fewer than one text in a
 * hundred changes between two builds.
 * @param of everything else that the plugins read, such as the glossary: when it changes, all texts are compiled again
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
