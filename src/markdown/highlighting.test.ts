import { codeToHtml } from 'shiki';
import { expect, it } from 'vitest';
import { classesForStyles } from './highlighting.ts';

it('highlights a whole line, however long it takes', async () => {
	const html = await codeToHtml('print("late")', {
		lang: 'python',
		theme: 'github-light',
		// A negative limit simulates a machine so slow that Shiki would give up on the line.
		tokenizeTimeLimit: -1,
		colorReplacements: { '#032f62': 'var(--astro-code-token-string)' },
		transformers: [classesForStyles],
	});
	expect(html).toContain('<span class="token-string">"late"</span>');
});
