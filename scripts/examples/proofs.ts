import type { Example, Fault } from './example.ts';

/** What is wrong with the blocks of a text that prove its words. */
export function faultsOfProofs(text: string, examples: readonly Example[]): { example: Example; fault: Fault }[] {
	const prose = oneLine(text.replaceAll(/^[ \t]*```.*$/gm, ''));
	return examples.flatMap((example) => {
		const { proves } = example.fence;
		if (proves === null) return [];
		if (!prose.includes(oneLine(proves)))
			return [{ example, fault: { line: 0, says: `The text does not say “${proves}”.`, todo: TODO_WORDS } }];
		const isProof =
			example.fence.output || /^\s*assert\b/m.test(example.code) || examples.some(({ of }) => of === example);
		return isProof ? [] : [{ example, fault: { line: 0, says: `Nothing shows “${proves}”.`, todo: TODO_PROOF } }];
	});
}

/** A fence of backticks has none behind it. */
const oneLine = (text: string): string => text.replaceAll('`', '').replaceAll(/\s+/g, ' ');

const TODO_WORDS = 'Copy the words that the block proves from the text, or correct the text by what comes out here.';
const TODO_PROOF = 'Put what it prints into a block ```text output hidden below it, or an `assert` into it.';
