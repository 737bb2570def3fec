import { UsageError } from './command.ts';

/** One of several parts into which work is divided, such as the second of four. */
export interface Part {
	number: number;
	of: number;
}

/** `2/4` → `{ number: 2, of: 4 }` */
export function readPart(text: string): Part {
	const [, number = 0, of = 0] = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text)?.map(Number) ?? [];
	if (number >= 1 && number <= of) return { number, of };
	throw new UsageError(`\`--part ${text}\` is not a part. Write the second of four as 2/4.`);
}
