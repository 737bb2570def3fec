import { describe, expect, it } from 'vitest';
import { isOfJob } from './not-use.ts';

describe('isOfJob for a tool or cloud called Brightwater', () => {
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
	])('accepts one that the job uses: %s', (text) => {
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
	])('rejects the employer, its founders, its product or a job board: %s', (text) => {
		expect(isOf(text)).toBe(false);
		expect(isOf(text, null)).toBe(true);
	});

	it.each([
		['You serve models with Triton, on CUDA.', true],
		['CUDA, Triton server', true],
		['CUDA, Triton, TensorRT', true],
		['CUDA, Triton, Pallas', false],
		['Kernels in CUDA or Triton', false],
		['Triton/CUDA', false],
		['Triton, CUTLASS', false],
	])('rejects Triton as a language for kernels: %s', (text, expected) => {
		const at = text.indexOf('Triton');
		expect(isOfJob(text, { section: 'duties', at, end: at + 6 })).toBe(expected);
		const cuda = text.indexOf('CU');
		if (cuda >= 0) expect(isOfJob(text, { section: 'duties', at: cuda, end: cuda + 4 })).toBe(true);
	});
});
