import { expect, test } from 'vitest';
import { readPart } from './part.ts';

test('reads parts such as 2/4', () => {
	expect(['1/1', '2/4', '12/12'].map(readPart)).toEqual([
		{ number: 1, of: 1 },
		{ number: 2, of: 4 },
		{ number: 12, of: 12 },
	]);
});

test.each(['', '2', '0/4', '5/4', '1/0', '2/4/6', '-1/4', '1.5/4', '1 / 4'])('refuses “%s”', (text) => {
	expect(() => readPart(text)).toThrow(`\`--part ${text}\` is not a part. Write the second of four as 2/4.`);
});
