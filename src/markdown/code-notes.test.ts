import { expect, it } from 'vitest';
import { markdownToHtml } from 'satteri';
import { codeNotes } from './code-notes.ts';

const html = async (markdown: string) => (await markdownToHtml(markdown, { mdastPlugins: [codeNotes] })).html;

it('leaves out a block that only runs', async () => {
	const shown = await html('Above.\n\n```sql hidden\nSELECT 1;\n```\n\nBelow.');
	expect(shown).toContain('Below.');
	expect(shown).not.toContain('SELECT');
});

it('says below a block why nobody has run it, and what its figures depend on', async () => {
	expect(await html('```sql not-run="it needs an account"\nSELECT 1;\n```')).toContain(
		'<p><em>Not run by us: it needs an account.</em></p>',
	);
	expect(await html('```text varies="the processor"\n25\n```')).toContain('These figures depend on the processor.');
});
