import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { readRoleDetectors, readVocabulary } from '#classify/vocabulary.ts';
import { readNames } from '../search/records/read-names.ts';
import { loadCollections } from './testing/load-collections.ts';
import { contentFolder, dataFolder } from '#site-config/site-folder.ts';

vi.mock('astro:content', async () => {
	const { z } = await import('zod');
	return { defineCollection: (collection: object) => collection, reference: () => z.string() };
});

const top = process.cwd();
const copy = temporaryFolder();

beforeAll(() => {
	// Two roles are enough; files that refer to no role are not needed.
	const isNeeded = (path: string) =>
		!/\/(?:sources|glossary|(?:roles|detectors)\/(?!mlops-engineer|sre)[^/]+)\//.test(path);
	for (const folder of [contentFolder, `${dataFolder}/labels`]) {
		cpSync(join(top, folder), join(copy, folder), { recursive: true, filter: isNeeded });
	}
	const index = join(copy, contentFolder, 'roles/mlops-engineer/index.mdx');
	writeFileSync(index, readFileSync(index, 'utf8').replace('status: published', 'status: draft'));
	rmSync(join(copy, contentFolder, 'roles/mlops-engineer/pay.mdx'));
	process.chdir(copy);
});
afterAll(() => {
	process.chdir(top);
});

const isOfDraft = (word: unknown) =>
	typeof word === 'string' && /^(?:[^/]+-or-)?mlops-engineer(?:\/.+|-or-.+)?$/.test(word);
const wordsIn = (value: unknown): unknown[] =>
	typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [value];

test('keeps a draft, and references to it, out of the built site', async () => {
	const loaded = await loadCollections(copy, false);
	const named = Object.entries(loaded).flatMap(([collection, entries]) =>
		[...entries].flatMap(([id, data]) =>
			[id, ...wordsIn(data)].filter(isOfDraft).map((word) => `${collection}: ${String(word)}`),
		),
	);
	expect(named).toEqual([]);
	expect([...(loaded['roles']?.keys() ?? [])]).toEqual(['sre']);
	expect(readNames().roles.map(([slug]) => slug)).not.toContain('mlops-engineer');
});

test('assigns no listing to the role of a draft', async () => {
	const { roles, tracks } = readVocabulary(contentFolder);
	const detectors = readRoleDetectors(contentFolder);
	expect([...roles.map(({ slug }) => slug), ...tracks.map(({ role }) => role)]).not.toContain('mlops-engineer');
	expect(detectors.map(({ role }) => role)).not.toContain('mlops-engineer');
});

test('shows a draft in the preview, marked as a draft, with placeholders for missing pages', async () => {
	const { roles, roleTerms, pay, faq, signalDetectors } = await loadCollections(copy, true);
	expect(roles?.get('mlops-engineer')?.['title']).toBe('MLOps engineer (draft)');
	expect(roleTerms?.get('mlops-engineer')?.['label']).toMatch(/\(draft\)$/);
	expect(pay?.get('mlops-engineer')?.['region']).toBe('Not written yet');
	for (const entries of [faq, signalDetectors]) expect([...(entries?.keys() ?? [])].some(isOfDraft)).toBe(true);
});

test('keeps showing an entry that fails validation in the preview', async () => {
	const file = join(copy, contentFolder, 'roles/sre/pay.mdx');
	const text = readFileSync(file, 'utf8');
	onTestFinished(() => {
		writeFileSync(file, text);
	});
	writeFileSync(file, text.replace('asOf:', 'asOff:'));
	const { pay } = await loadCollections(copy, true);
	expect(pay?.get('sre')).toHaveProperty('asOff');
});
