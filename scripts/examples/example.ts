import type { MdastNode } from 'satteri';
import { readFence, type Fence } from '#mdx/fence.ts';
import type { ContentFile } from '../check-content/content-file.ts';

/** One fenced code block of a text, with the settings in its fence. */
export interface Example {
	/** Path relative to the project folder: `src/content/roles/sre/hiring.mdx` */
	path: string;
	/** The line of the opening fence, from 1. The code begins on the next line. */
	line: number;
	language: string;
	code: string;
	fence: Fence;
	/** For an output block: the code block that prints it. */
	outputOf: Example | null;
}

/** Something wrong with a block. `line` counts within its code from 1; 0 is the fence. */
export interface Fault {
	line: number;
	says: string;
	todo: string;
}

/** How a block was checked, and what was wrong with it. */
export interface Outcome {
	example: Example;
	how: 'ran' | 'validated' | 'parsed' | 'not run' | 'compared' | 'shown';
	/** Why it was not run, otherwise empty. */
	why: string;
	faults: Fault[];
}

const LANGUAGES: Record<string, string> = { yml: 'yaml', sh: 'bash', shell: 'bash', py: 'python', js: 'javascript' };

/** Languages whose blocks we can run, and which therefore have output. */
const RUNNABLE = ['python', 'sql'];

/** All code blocks of a text in order, except diagrams. */
export function examplesIn({ path, nodes }: ContentFile): Example[] {
	const examples = nodes
		.filter((node): node is Extract<MdastNode, { type: 'code' }> => node.type === 'code' && node.lang !== 'dot')
		.map(({ lang, meta, value, position }) => ({
			path,
			line: position?.start.line ?? 1,
			language: LANGUAGES[lang ?? ''] ?? lang ?? 'text',
			code: value,
			fence: readFence(meta),
			outputOf: null as Example | null,
		}));
	for (const [index, example] of examples.entries()) {
		const above = examples.slice(0, index).findLast(({ language }) => RUNNABLE.includes(language));
		if (example.fence.output) example.outputOf = above ?? null;
	}
	return examples;
}
