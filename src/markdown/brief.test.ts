import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { brief } from './brief.ts';

/** The tags and words that a text becomes, in order. */
async function outline(text: string): Promise<string> {
	const { code } = await mdxToJs(text, { mdastPlugins: [brief] });
	return [...code.matchAll(/_jsxs?\((?:_components\.)?(\w+)|children: "([^"]+)"/g)]
		.map(([, tag, words]) => tag ?? words)
		.join(' ');
}

test('separates the Brief from the text around it', async () => {
	expect(await outline('<Brief>\n\nShort.\n\n</Brief>\n\n## More\n\nLong.')).toMatch(
		/Brief p Short\. Remainder h2 More p Long\./,
	);
	expect(await outline('Above.\n\n<Brief>\n\nShort.\n\n</Brief>')).toMatch(/Remainder p Above\. Brief p Short\./);
});

test('leaves a text without a Brief unchanged', async () => {
	expect(await outline('## More\n\nLong.')).not.toContain('Remainder');
});
