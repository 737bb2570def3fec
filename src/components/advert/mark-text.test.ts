import { describe, expect, it } from 'vitest';
import { markText, spanOf, wordsId } from './mark-text.ts';

const text = 'Senior engineer, remote in Spain, on Kubernetes.';
const span = (words: string, what: string) => {
	const at = text.indexOf(words);
	return { at, end: at + words.length, what };
};

describe('markText', () => {
	it('splits the text at the ends of spans, without losing any of it', () => {
		const pieces = markText(text, [span('Senior', 'level'), span('remote in Spain', 'place'), span('Spain', 'hours')]);
		expect(pieces.map(({ words }) => words).join('')).toBe(text);
		expect(pieces.filter(({ what }) => what.length > 0)).toEqual([
			{ words: 'Senior', what: ['level'], id: wordsId(0), ending: ['level'] },
			{ words: 'remote in ', what: ['place'], id: wordsId(17), ending: [] },
			{ words: 'Spain', what: ['place', 'hours'], id: wordsId(27), ending: ['place', 'hours'] },
		]);
	});

	it('announces a tool after its name rather than at the end of the quote', () => {
		const words = 'remote in Spain, on Kubernetes';
		const found = spanOf({ words, from: 'text', at: text.indexOf('remote'), rule: 'tools' }, 'Spain', ['Spain']);
		const pieces = markText(text, found ? [found] : []);
		expect(pieces.filter(({ what }) => what.length > 0)).toEqual([
			{ words: 'remote in Spain', what: ['Spain'], id: wordsId(17), ending: ['Spain'] },
			{ words: ', on Kubernetes', what: ['Spain'], id: null, ending: [] },
		]);
	});

	it('ignores evidence that is not in the text', () => {
		const outside = { at: 40, end: 400, what: 'pay' };
		expect(markText(text, [outside])).toEqual([{ words: text, what: [], id: null, ending: [] }]);
		expect(markText('', [])).toEqual([]);
		expect(spanOf({ words: 'Senior', from: 'title', at: null, rule: 'level/title' }, 'level')).toBeNull();
	});
});
