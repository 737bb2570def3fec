import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { draftRoles, isDraft } from './drafts.ts';

it.each([
	['---\nstatus: draft\n---\n', true],
	['---\ntitle: A guide\nstatus:   "draft" # not yet\n---\n', true],
	["---\nstatus: 'draft'\ntitle: [broken\n---\n", true],
	['---\nstatus: published\n---\n', false],
	['---\nstatus: drafted\n---\n', false],
	['---\nformer-status: draft\n---\n', false],
	['---\nstatus: published\n---\nstatus: draft\n', false],
])('reads whether a guide is a draft from its front matter alone: %j', (text, is) => {
	expect(isDraft(text)).toBe(is);
});

it('lists the roles whose guide is a draft, and ignores a folder without a guide', async () => {
	const content = temporaryFolder();
	expect(draftRoles(content)).toEqual([]);
	for (const [role, status] of [
		['sre', 'draft'],
		['analyst', 'draft'],
		['tester', 'published'],
	] as const) {
		await mkdir(join(content, 'roles', role), { recursive: true });
		await writeFile(join(content, 'roles', role, 'index.mdx'), `---\nstatus: ${status}\n---\n`);
	}
	await mkdir(join(content, 'roles', 'empty'));
	expect(draftRoles(content)).toEqual(['analyst', 'sre']);
});

it('no guide of the site is a draft', () => {
	expect(draftRoles()).toEqual([]);
});
