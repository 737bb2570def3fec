import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { claimNotes } from './claim-notes.ts';

/** The places of notes among the paragraphs and list items of a text, with their claims. */
async function notesIn(text: string): Promise<string> {
	const { code } = await mdxToJs(text, { mdastPlugins: [claimNotes] });
	const body = code.slice(code.indexOf('return _jsx'));
	return [...body.matchAll(/_jsxs?\((?:_components\.)?(p|li|Claimed|ClaimNotes)\b|claims: "([^"]+)"/g)]
		.map(([, tag, claims]) => tag ?? `(${claims})`)
		.join(' ');
}

test('wraps a paragraph that states claims, and names all of them', async () => {
	expect(await notesIn('<Claim id="a">One</Claim> and **<Claim id="b">two</Claim>**.\n\nNone.')).toBe(
		'Claimed (a b) p p',
	);
});

test('is at the end of a list item, or around its paragraphs if it has any', async () => {
	expect(await notesIn('- So <Claim id="a">one</Claim>\n- Two')).toBe('li ClaimNotes (a) li');
	expect(await notesIn('- <Claim id="a">One</Claim>\n- Two')).toBe('li ClaimNotes (a) li');
	expect(await notesIn('- So <Claim id="a">one</Claim>\n\n- Two')).toBe('li Claimed (a) p li p');
});
