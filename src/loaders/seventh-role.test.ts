import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { readContent } from '../../scripts/check-content/content.ts';
import { run } from '../../scripts/check-content/lint.ts';
import { scaffold } from '../../scripts/new/scaffold.ts';
import { marksOf } from '../../scripts/snapshot/rows/advert-text.ts';
import type { PostingFields } from '../../scripts/snapshot/rows/to-posting.ts';
import { readRules } from '../../scripts/snapshot/rules.ts';
import { loadCollections } from './testing/load-collections.ts';
import { contentFolder, dataFolder, siteFolder } from '#site-config/site-folder.ts';

vi.mock('astro:content', async () => {
	const { z } = await import('zod');
	return { defineCollection: (collection: object) => collection, reference: () => z.string() };
});

const top = process.cwd();
const copy = temporaryFolder();
const role = 'release-engineer';
const begun: string[] = [];

/** A role that no code mentions, with tracks, a flag and its detector, in a copy of the content. */
beforeAll(() => {
	const isNeeded = (path: string) => !/\/(?:sources|glossary|roles\/(?!mlops-engineer)[^/]+)\//.test(path);
	for (const folder of [contentFolder, `${dataFolder}/labels`])
		cpSync(join(top, folder), join(copy, folder), { recursive: true, filter: isNeeded });
	begin('role', role, 'Release engineer');
	begin('track', 'pipelines', 'Pipelines');
	begin('track', 'signing', 'Signing');
	begin('signal', 'signed-builds', 'Builds are signed');
	write(
		`vocabulary/tracks/${role}.yaml`,
		'- slug: pipelines\n  work: release pipelines\n  phrases:\n    - { phrase: release train*, weight: 3 }\n' +
			'- slug: signing\n  work: signing of builds\n  phrases:\n    - { phrase: sign builds, weight: 1 }\n',
	);
	const sentences = ['a', 'b', 'c', 'd', 'e'].map((name) => `We sign every build of ${name}.`);
	const others = ['a', 'b', 'c', 'd', 'e'].map((name) => `We paint every house of ${name}.`);
	write(
		`detectors/${role}/signals/signed-builds.yaml`,
		`status: on\nany: [sign every build]\nhits: ${JSON.stringify(sentences)}\nmisses: ${JSON.stringify(others)}\n`,
	);
	const words = join(copy, contentFolder, 'vocabulary/roles.yaml');
	const own = readFileSync(words, 'utf8').replace(/(slug: 'release-engineer'\n[^]*) {2}work:\n[^]*$/, '$1');
	writeFileSync(words, `${own}  work: [{ phrase: release train*, weight: 3 }]\n`);
	// A draft is hidden in every role.
	const index = join(copy, contentFolder, `roles/${role}/index.mdx`);
	writeFileSync(index, readFileSync(index, 'utf8').replace(/status: .*/, 'status: review'));
	process.chdir(copy);
});
afterAll(() => {
	process.chdir(top);
});

function write(path: string, text: string): void {
	const file = join(copy, contentFolder, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}

/** As `npm run new` does. */
function begin(what: string, slug: string, title: string): void {
	for (const { path, text, appends } of scaffold(readContent(join(copy, siteFolder), '2026-11-24'), {
		what,
		role,
		slug,
		title,
	})) {
		const file = join(copy, siteFolder, path);
		mkdirSync(dirname(file), { recursive: true });
		if (appends && existsSync(file)) appendFileSync(file, `\n${text}`);
		else writeFileSync(file, text);
		begun.push(path);
	}
}

test('builds the site with a role that exists only in the content', async () => {
	const { roles, roleTerms, tracks, signals, signalDetectors } = await loadCollections(copy, false);
	expect(roles?.get(role)?.['title']).toBe('Release engineer');
	expect(roleTerms?.get(role)?.['label']).toBe('Release engineer');
	expect([...(tracks?.keys() ?? [])]).toEqual(expect.arrayContaining([`${role}/pipelines`, `${role}/signing`]));
	expect(signals?.has(`${role}/signed-builds`)).toBe(true);
	expect(signalDetectors?.has(`${role}/signed-builds`)).toBe(true);
});

test('the check finds only texts that still have to be written', () => {
	const content = readContent(join(copy, siteFolder), '2026-11-24');
	const found = run(content).filter(({ file }) => begun.includes(file) || file.includes(role));
	const errors = found.filter(({ severity, says }) => severity === 'error' && !says.includes('write-me'));
	expect(new Set(errors.map(({ rule }) => rule))).toEqual(new Set(['content/unwritten']));
});

test('the nightly run assigns jobs to it, with track and flag', async () => {
	const { classify } = await readRules(contentFolder, join(top, `${dataFolder}/exchange-rates.yaml`), new Map());
	const text =
		'What you will do\n\n• Run the release train.\n• Keep the release trains on time.\n\nWe sign every build of ours.';
	const posting = {
		source: 'greenhouse',
		board: 'acme',
		key: '1',
		postingId: '1',
		title: 'Release Engineer',
		employer: 'Acme',
		url: 'https://jobs.example/1',
		locations: ['Remote'],
		workplace: 'remote',
		countryField: null,
		employmentType: null,
		publishedOn: null,
		updatedOn: null,
		pay: [],
		payText: null,
	} satisfies PostingFields;
	const reading = classify(posting, { ...marksOf(text), words: () => text });
	expect(reading.role?.value).toBe(role);
	expect(reading.tracks.map(({ value }) => value)).toEqual(['pipelines']);
	expect(reading.flags.map(({ value }) => value)).toEqual(['signed-builds']);
});
