import { codeToHtml } from 'shiki';
import { expect, it } from 'vitest';
import { classesForStyles } from './highlighting.ts';

it('colours every word of a line, however long that takes', async () => {
	const html = await codeToHtml('print("late")', {
		lang: 'python',
		theme: 'github-light',
		// Less than no time: what Shiki would allow a line on a machine that is too busy.
		tokenizeTimeLimit: -1,
		colorReplacements: { '#032f62': 'var(--astro-code-token-string)' },
		transformers: [classesForStyles],
	});
	expect(html).toContain('<span class="token-string">"late"</span>');
});
