import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Kind } from './kinds.ts';

interface Heading {
	text: string;
	/** The component that stands below it. */
	part?: string;
	/** Whether a guide of less depth may leave it out. */
	optional?: boolean;
}

type Range = [from: number, to: number];

/** What the body of a kind of file holds, as headings.yaml has it. */
export interface BodyShape {
	headings: Heading[];
	/** Whether it has a `<Brief>`. */
	brief: boolean;
	/** Words of prose in the MLOps engineer’s guide and in the others; outside it the check warns. */
	words: Range;
	elsewhere: Range;
	/** Components that it must have. */
	parts: string[];
}

type Written = Partial<BodyShape> & { words: Range; headings?: (string | Heading)[] };

const written = parse(readFileSync(join(import.meta.dirname, 'headings.yaml'), 'utf8')) as Record<string, Written>;

/** By kind; one that is not here may hold any text. */
export const bodyShapes: Partial<Record<Kind, BodyShape>> = Object.fromEntries(
	Object.entries(written).map(([kind, { words, elsewhere = words, brief = false, parts = [], ...rest }]) => {
		const headings = (rest.headings ?? []).map((one) => (typeof one === 'string' ? { text: one } : one));
		const below = headings.flatMap(({ part }: Heading) => part ?? []);
		return [kind, { words, elsewhere, brief, headings, parts: [...below, ...parts] }];
	}),
);
