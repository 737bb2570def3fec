import { expect, it } from 'vitest';
import { markdownToHtml, mdxToJs } from 'satteri';
import { codeNotes } from './code-notes.ts';

const html = async (markdown: string) => (await markdownToHtml(markdown, { mdastPlugins: [codeNotes] })).html;

it('leaves out a block that is only run', async () => {
	const shown = await html('Above.\n\n```sql hidden\nSELECT 1;\n```\n\nBelow.');
	expect(shown).toContain('Below.');
	expect(shown).not.toContain('SELECT');
});

it('says below a block why it was not run, or what its figures depend on', async () => {
	expect(await html('```sql not-run="it needs an account"\nSELECT 1;\n```')).toContain(
		'<p><em>Not run by us: it needs an account.</em></p>',
	);
	expect(await html('```text varies="the processor"\n25\n```')).toContain('These figures depend on the processor.');
});

it('says that an incident was modelled if a hidden block proves one of its sentences', async () => {
	const incident = (meta: string) =>
		`<Incident title="Slow">\n<Check>\n\nAll wait.\n\n\`\`\`python hidden ${meta}\nassert 1 < 2\n\`\`\`\n\n</Check>\n</Incident>\n`;
	const built = async (mdx: string) => (await mdxToJs(mdx, { mdastPlugins: [codeNotes] })).code;
	expect(await built(incident('proves="All wait."'))).toContain('We ran a model of this case.');
	expect(await built(incident('proves="All wait."'))).not.toContain('assert');
	expect(await built(incident(''))).not.toContain('We ran a model');
	expect(await built('Elsewhere.\n\n```python hidden proves="Elsewhere."\nassert 1 < 2\n```\n')).not.toContain(
		'We ran',
	);
});
