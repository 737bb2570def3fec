import { expect, it } from 'vitest';
import { withCuts } from './results.ts';

it('marks an excerpt that begins and ends within a sentence', () => {
	expect(withCuts('host <mark>models</mark> for some of')).toBe('… host <mark>models</mark> for some of …');
	expect(withCuts('<mark>drift</mark> is')).toBe('… <mark>drift</mark> is …');
});

it('leaves whole sentences as they are', () => {
	expect(withCuts('Data that <mark>drift.</mark>')).toBe('Data that <mark>drift.</mark>');
	expect(withCuts('<mark>Kubernetes</mark> runs it (mostly)')).toBe('<mark>Kubernetes</mark> runs it (mostly)');
});
