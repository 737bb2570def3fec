import { existsSync, mkdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { contentFolder, dataFolder, distFolder, publicFolder } from '#site-config/site-folder.ts';
import { buildSite, hashInputs, isBuildCurrent, noteBuild, OF_THE_BUNDLE, withoutStack } from './site.ts';

afterEach(() => {
	vi.unstubAllEnvs();
});

test('a build is up to date only for the snapshot that it was built from', () => {
	const [top, elsewhere] = [1, 2].map(() => temporaryFolder()) as [string, string];
	mkdirSync(join(top, dataFolder), { recursive: true });
	const file = join(elsewhere, 'snapshot.ndjson');
	writeFileSync(file, 'one');
	const one = hashInputs(top, file);
	expect(hashInputs(top, file)).toBe(one);
	expect(hashInputs(top, undefined)).not.toBe(one);
	writeFileSync(file, 'two');
	expect(hashInputs(top, file)).not.toBe(one);
});

test('ignores subfolders and circular links beside a snapshot in another folder', () => {
	const [top, elsewhere] = [1, 2].map(() => temporaryFolder()) as [string, string];
	mkdirSync(join(top, dataFolder), { recursive: true });
	const file = join(elsewhere, 'snapshot.ndjson');
	const away = hashInputs(top, file);
	writeFileSync(file, 'one');
	const one = hashInputs(top, file);
	expect(one).not.toBe(away);
	mkdirSync(join(elsewhere, 'other'));
	writeFileSync(join(elsewhere, 'other', 'large'), 'two');
	symlinkSync('loop', join(elsewhere, 'loop'));
	expect(hashInputs(top, file)).toBe(one);
});

test('a build is up to date until a file that it reads changes or another build writes dist/', () => {
	const top = temporaryFolder();
	const text = join(top, contentFolder, 'glossary/toil.md');
	const page = join(top, distFolder, 'index.html');
	for (const file of [text, page]) {
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, 'one');
	}
	expect(isBuildCurrent(top)).toBe(false);
	noteBuild(top, hashInputs(top));
	expect(isBuildCurrent(top)).toBe(true);
	writeFileSync(text, 'two');
	expect(isBuildCurrent(top)).toBe(false);
	writeFileSync(text, 'one');
	expect(isBuildCurrent(top)).toBe(true);
	vi.stubEnv('SECURITY_CONTACT', 'mailto:security@site.example');
	expect(isBuildCurrent(top)).toBe(false);
	vi.stubEnv('SECURITY_CONTACT', undefined);
	utimesSync(page, 0, 0);
	expect(isBuildCurrent(top)).toBe(false);
});

test('rebuilds the bundle if a file outside the content changes that Astro loads', () => {
	const loaded = readFileSync('src/content.config.ts', 'utf8').match(/(?<=\$\{dataFolder\}\/)[\w./-]+/g) ?? [];
	expect(loaded).not.toEqual([]);
	expect(loaded.filter((file) => !OF_THE_BUNDLE.includes(`${dataFolder}/${file}`))).toEqual([]);
});

test('hashes the target path of a link and does not follow it', () => {
	const top = temporaryFolder();
	mkdirSync(join(top, publicFolder), { recursive: true });
	symlinkSync('/dev/zero', join(top, publicFolder, 'words.txt'));
	symlinkSync('..', join(top, publicFolder, 'round'));
	const one = hashInputs(top);
	expect(hashInputs(top)).toBe(one);
	symlinkSync('../..', join(top, publicFolder, 'other'));
	expect(hashInputs(top)).not.toBe(one);
});

test('fails with a message if SNAPSHOT_FILE is not a file', async () => {
	const top = temporaryFolder();
	for (const folder of [contentFolder, publicFolder]) mkdirSync(join(top, folder), { recursive: true });
	vi.stubEnv('SNAPSHOT_FILE', 'away.ndjson');
	const said = vi.spyOn(console, 'error').mockReturnValue();
	expect(await buildSite(top)).toBe(1);
	expect(String(said.mock.calls[0]?.[0])).toMatch(/^SNAPSHOT_FILE is away\.ndjson, but there is no such file\./);
	said.mockRestore();
});

test('fails with the messages of the check if a file must not be read', async () => {
	const top = temporaryFolder();
	mkdirSync(join(top, contentFolder, 'glossary'), { recursive: true });
	mkdirSync(join(top, publicFolder), { recursive: true });
	symlinkSync('/etc/passwd', join(top, publicFolder, 'words.txt'));
	writeFileSync(join(top, publicFolder, 'a.png'), 'no picture');
	writeFileSync(join(top, contentFolder, 'glossary/toil.md'), `---\nterm: Toil\n---\n\n${'['.repeat(5000)}\n`);
	const said = vi.spyOn(console, 'error').mockReturnValue();
	expect(await buildSite(top)).toBe(1);
	const words = String(said.mock.calls[0]?.[0]);
	expect(words).toContain('public/words.txt  content/refused-file');
	expect(words).toContain('public/a.png  content/refused-file');
	expect(words).toContain('glossary/toil.md:5:1  content/damaged');
	expect(existsSync(join(top, distFolder))).toBe(false);
	said.mockRestore();
});

test('reports an error in a file without a stack trace, and a bug with one', () => {
	const stack = '  Location:\n    /a/yaml-list.ts:64:19\n  Stack trace:\n    at readEntries (/a/yaml-list.ts:64:19)\n';
	expect(withoutStack(`data/labels/measured.yaml:122:3 is not valid YAML: a colon is missing.\n${stack}`)).toBe(
		'data/labels/measured.yaml:122:3 is not valid YAML: a colon is missing.\n',
	);
	const withheld = 'data/snapshot/withheld.json is not as the audit writes it. Remove it.';
	expect(withoutStack(`${withheld}\n${stack}  Caused by:\n  ${withheld}\n    at read (/a/b.ts:1:2)\n`)).toBe(
		`${withheld}\n`,
	);
	const fault = `TypeError: Cannot read properties of undefined (reading 'x')\n${stack}`;
	expect(withoutStack(fault)).toBe(fault);
});

test('stops the bundling when the check refuses a file', async () => {
	const top = temporaryFolder();
	const bundler = join(top, 'node_modules/astro/bin/astro.mjs');
	for (const folder of [`${contentFolder}/glossary`, publicFolder, 'node_modules/astro/bin'])
		mkdirSync(join(top, folder), { recursive: true });
	writeFileSync(join(top, contentFolder, 'glossary/toil.md'), `---\nterm: Toil\n---\n\n${'['.repeat(5000)}\n`);
	writeFileSync(
		bundler,
		"import { writeFileSync } from 'node:fs';\nwriteFileSync('pid', String(process.pid));\nsetTimeout(() => 0, 600_000);\n",
	);
	const said = vi.spyOn(console, 'error').mockReturnValue();
	expect(await buildSite(top)).toBe(1);
	expect(String(said.mock.calls[0]?.[0])).toContain('glossary/toil.md:5:1  content/damaged');
	said.mockRestore();
	const pid = Number(readFileSync(join(top, 'pid'), 'utf8'));
	expect(() => process.kill(pid, 0)).toThrow('ESRCH');
	expect(existsSync(join(top, distFolder))).toBe(false);
});
