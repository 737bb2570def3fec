import { UsageError } from './command.ts';

/** One of several jobs that share a work: the second of four. */
export interface Part {
	number: number;
	of: number;
}

/** `2/4` → the second of four. */
export function readPart(text: string): Part {
	const [, number = 0, of = 0] = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text)?.map(Number) ?? [];
	if (number >= 1 && number <= of) return { number, of };
	throw new UsageError(`\`--part ${text}\` is no part. Write the second of four as 2/4.`);
}
