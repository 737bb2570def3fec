import { describe, expect, it } from 'vitest';
import { isOfJob } from './not-use.ts';

describe('a tool or a cloud by its name, Brightwater', () => {
	const isOf = (text: string, section: 'duties' | null = 'duties'): boolean => {
		const at = text.indexOf('Brightwater');
		return isOfJob(text, { section, at, end: at + 'Brightwater'.length });
	};

	it.each([
		'You run Brightwater and other kites.',
		'We are a company. You fly with Brightwater.',
		'You integrate kites into Brightwater.',
		'At Brightwater scale, strings break.',
		'A kite maker founded us. You work with Brightwater.',
	])('is one of the job: %s', (text) => {
		expect(isOf(text)).toBe(true);
	});

	it.each([
		'We were founded by the original creators of Silk and Brightwater.',
		'Ada, the co-founder of Brightwater, leads us.',
		'Brightwater, a Kiteworks company, is fair to all.',
		'Read more about Brightwater careers.',
		'At Brightwater, we fly kites.',
		'Our kites fit into existing tools like Silk, Brightwater and String.',
		'No more offers for Brightwater developers.',
	])('is of the employer, its founders, its product or a board: %s', (text) => {
		expect(isOf(text)).toBe(false);
		expect(isOf(text, null)).toBe(true);
	});
});
