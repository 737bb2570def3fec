import { expect, test } from 'vitest';
import { marked } from './mark-words.ts';

test.each([
	['serve with Triton daily', ['triton'], 'serve with [Triton] daily'],
	['five years in production', ['Senior'], 'five years in production'],
	['vLLM, Triton', ['Triton', 'vLLM'], '[vLLM], [Triton]'],
	['a good grip on Go', ['Go'], 'a good grip on [Go]'],
	['C++ beside two LLMs', ['LLM', 'C++'], '[C++] beside two [LLMs]'],
	['no words at all', [], 'no words at all'],
	['an empty word', ['', 'empty'], 'an [empty] word'],
	['Go2 and Go', ['Go'], 'Go2 and [Go]'],
	['2Go and Go, then Gos', ['Go'], '2Go and [Go], then [Gos]'],
	['Triton', ['Triton'], '[Triton]'],
	['CI/CD with GitHub Actions', ['GitHub', 'GitHub Actions'], 'CI/CD with [GitHub Actions]'],
])('highlights the matched words in “%s”', (excerpt, found, expected) => {
	const text = marked(excerpt, found).map((part) => (part.found ? `[${part.text}]` : part.text));
	expect(text.join('')).toBe(expected);
	expect(text).not.toContain('');
});
