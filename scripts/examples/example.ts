import type { MdastNode } from 'satteri';
import { readFence, type Fence } from '#mdx/fence.ts';
import type { ContentFile } from '../check-content/content-file.ts';

/** One fenced block of a text, with what its fence says of it. */
export interface Example {
	/** From the project’s folder: `src/content/roles/sre/hiring.mdx` */
	path: string;
	/** The line of the fence, from 1; the first line of code is the one below. */
	line: number;
	language: string;
	code: string;
	fence: Fence;
	/** For an output: the block whose output it is. */
	of: Example | null;
}

/** What is wrong with a block; `line` counts within its code from 1, and 0 is the fence. */
export interface Fault {
	line: number;
	says: string;
	todo: string;
}

/** What was done with a block, and what that found. */
export interface Outcome {
	example: Example;
	how: 'ran' | 'validated' | 'parsed' | 'not run' | 'compared' | 'shown';
	/** Why it was not run; empty otherwise. */
	why: string;
	faults: Fault[];
}

const LANGUAGES: Record<string, string> = { yml: 'yaml', sh: 'bash', shell: 'bash', py: 'python', js: 'javascript' };

/** The languages whose blocks run, and so can print. */
const RUNNING = ['python', 'sql'];

/** All blocks of a text but its diagrams, in the order of the text. */
export function examplesIn({ path, nodes }: ContentFile): Example[] {
	const examples = nodes
		.filter((node): node is Extract<MdastNode, { type: 'code' }> => node.type === 'code' && node.lang !== 'dot')
		.map(({ lang, meta, value, position }) => ({
			path,
			line: position?.start.line ?? 1,
			language: LANGUAGES[lang ?? ''] ?? lang ?? 'text',
			code: value,
			fence: readFence(meta),
			of: null as Example | null,
		}));
	for (const [index, example] of examples.entries()) {
		const above = examples.slice(0, index).findLast(({ language }) => RUNNING.includes(language));
		if (example.fence.output) example.of = above ?? null;
	}
	return examples;
}
