import type { Example, Fault } from './example.ts';

/** Checks blocks with `proves="…"`: the text must contain these words, and the block must assert or print something. */
export function faultsOfProofs(text: string, examples: readonly Example[]): { example: Example; fault: Fault }[] {
	const prose = oneLine(text.replaceAll(/^[ \t]*```.*$/gm, ''));
	return examples.flatMap((example) => {
		const { proves } = example.fence;
		if (proves === null) return [];
		if (!prose.includes(oneLine(proves)))
			return [{ example, fault: { line: 0, says: `The text does not contain “${proves}”.`, todo: TODO_WORDS } }];
		const isProof =
			example.fence.output ||
			/^\s*assert\b/m.test(example.code) ||
			examples.some(({ outputOf }) => outputOf === example);
		return isProof
			? []
			: [{ example, fault: { line: 0, says: `The block proves nothing about “${proves}”.`, todo: TODO_PROOF } }];
	});
}

/** The text on one line and without backticks, because the value of `proves` cannot contain backticks. */
const oneLine = (text: string): string => text.replaceAll('`', '').replaceAll(/\s+/g, ' ');

const TODO_WORDS =
	'Copy the words that the block proves from the text. If the block shows that they are wrong, correct the text.';
const TODO_PROOF = 'Add an `assert` to the block, or a ```text output hidden block with its output below it.';
