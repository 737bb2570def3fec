import { chmodSync, cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chooseBrowser } from '../../scripts/browser/choose.mjs';
import { explainInstallFailure } from '../../scripts/setup/failures.mjs';
import { isNewEnough, stampOf } from '../../scripts/setup/stamp.mjs';

interface Machine {
	onPath?: Record<string, string>;
	broken?: string[];
	isMac?: boolean;
	isRoot?: boolean;
	downloaded?: string | null;
	/** What an installation puts on the PATH; none where it fails. */
	installs?: Record<string, string>;
}

function machine({
	onPath = {},
	broken = [],
	isMac = false,
	isRoot = false,
	downloaded = null,
	installs = {},
}: Machine) {
	const done: string[] = [];
	const install = (way: string) => () => {
		done.push(way);
		if (installs[way] !== undefined) onPath = { ...onPath, chromium: installs[way] };
	};
	return {
		done,
		installWithApt: install('apt'),
		download: install('playwright'),
		works: (path: string) => !broken.includes(path) && !path.startsWith('/Applications/'),
		onPath: (name: string) => onPath[name] ?? null,
		isMac,
		isRoot,
		downloaded: () => downloaded,
	};
}

describe('choosing a browser', () => {
	test('takes CHROME_PATH before any other', () => {
		const probe = machine({ onPath: { 'google-chrome': '/usr/bin/google-chrome' } });
		expect(chooseBrowser({ CHROME_PATH: '/opt/chrome' }, probe)).toEqual({ path: '/opt/chrome' });
	});

	test('refuses a CHROME_PATH that cannot be started instead of taking another browser', () => {
		const probe = machine({ onPath: { chromium: '/usr/bin/chromium' }, broken: ['/opt/chrome'] });
		expect(chooseBrowser({ CHROME_PATH: '/opt/chrome' }, probe)).toMatchInlineSnapshot(`
			{
			  "problem": "CHROME_PATH names \`/opt/chrome\`, which is not a browser that can be started. Correct it, or unset it to let one be found.",
			}
		`);
	});

	test('never runs apt-get where a browser is installed', () => {
		const probe = machine({ onPath: { chromium: '/usr/bin/chromium', 'apt-get': '/usr/bin/apt-get' }, isRoot: true });
		expect(chooseBrowser({}, probe)).toEqual({ path: '/usr/bin/chromium' });
	});

	test('passes over a command that only tells how to install a browser', () => {
		const probe = machine({
			onPath: { 'chromium-browser': '/usr/bin/chromium-browser' },
			broken: ['/usr/bin/chromium-browser'],
			downloaded: '/home/a/.cache/ms-playwright/chrome',
		});
		expect(chooseBrowser({}, probe)).toEqual({ path: '/home/a/.cache/ms-playwright/chrome' });
	});

	const apt = { 'apt-get': '/usr/bin/apt-get' };
	test.each([
		['apt-get, for root', { isRoot: true, onPath: apt, installs: { apt: '/a' } }, ['apt'], '/a'],
		['Playwright, without root', { onPath: apt, installs: { playwright: '/p' } }, ['playwright'], '/p'],
		['Playwright, without apt-get', { isRoot: true, installs: { playwright: '/p' } }, ['playwright'], '/p'],
		[
			'Playwright, once apt-get failed',
			{ isRoot: true, onPath: apt, installs: { playwright: '/p' } },
			['apt', 'playwright'],
			'/p',
		],
		['nothing, once both failed', { isRoot: true, onPath: apt }, ['apt', 'playwright'], undefined],
	])('installs with %s', (_, what, ways, path) => {
		const one = machine(what);
		const choice = chooseBrowser({}, one);
		expect(one.done).toEqual(ways);
		expect('path' in choice ? choice.path : undefined).toBe(path);
	});
});

describe('the stamp', () => {
	const inputs = {
		lock: '{"packages":{}}',
		packageJson: '{"allowScripts":{"node":true}}',
		platform: 'linux',
		arch: 'x64',
	};

	test('stays the same when only the scripts of package.json change', () => {
		const packageJson = '{"allowScripts":{"node":true},"scripts":{"x":"y"}}';
		expect(stampOf({ ...inputs, packageJson })).toBe(stampOf(inputs));
	});

	test.each([{ lock: '{}' }, { packageJson: '{}' }, { platform: 'darwin' }, { arch: 'arm64' }])(
		'changes with %o',
		(change) => {
			expect(stampOf({ ...inputs, ...change })).not.toBe(stampOf(inputs));
		},
	);
});

test.each([
	['v24.21.0', true],
	['v22.12.0', true],
	['v22.11.0', false],
	['v20.20.2', false],
	['', false],
])('Node %o is new enough: %o', (version, expected) => {
	expect(isNewEnough(version)).toBe(expected);
});

test.each<[string, string | null, boolean, string]>([
	[
		'npm error code ENOTFOUND',
		null,
		false,
		'The package registry could not be reached (ENOTFOUND). Nothing was changed. Check the connection or the proxy settings of npm, then run this again.',
	],
	[
		'npm error code EACCES',
		null,
		false,
		'npm may not write here (EACCES). Nothing was changed. Make this folder writable for you, then run this again.',
	],
	[
		'npm error code ENOSPC',
		null,
		true,
		'The disk is full: the packages need about 700 MB. The packages in node_modules may be incomplete; nothing else was changed. Free some space, then run this again.',
	],
	[
		'npm error code EUSAGE',
		null,
		true,
		'package-lock.json and package.json do not agree, so nothing was installed or removed. Run `npm install --package-lock-only` and commit the lock file.',
	],
	['a\nb', null, false, 'npm ci failed. Nothing was changed. This is the end of what it said:\na\nb'],
])('explains a failed npm ci: %j', (output, code, hadPackages, expected) => {
	expect(explainInstallFailure({ output, code, hadPackages })).toBe(expected);
});

test('setup says in one sentence that npm is missing', () => {
	const top = mkdtempSync(join(tmpdir(), 'setup-'));
	mkdirSync(join(top, 'empty'));
	writeFileSync(join(top, 'package-lock.json'), '{"packages":{"":{}}}');
	writeFileSync(join(top, 'package.json'), '{}');
	const { status, stderr } = setupIn(top, join(top, 'empty'));
	expect(stderr).toBe(
		'npm was not found on the PATH, so nothing was installed. Install Node.js 20 or newer with npm, then run this again.\n',
	);
	expect(status).toBe(1);
});

test('setup installs once, and does nothing the second time', () => {
	const top = mkdtempSync(join(tmpdir(), 'setup-'));
	const bin = join(top, 'bin');
	mkdirSync(bin);
	writeFileSync(join(top, 'package-lock.json'), '{"packages":{"":{},"node_modules/node":{}}}');
	writeFileSync(join(top, 'package.json'), '{}');
	// An npm that installs a Node which knows only its version, and counts how often it was called.
	writeFileSync(
		join(bin, 'npm'),
		`#!/bin/sh\necho "$@" >> calls\n/bin/mkdir -p node_modules/.bin\nprintf '#!/bin/sh\\necho v24.0.0' > node_modules/.bin/node\n/bin/chmod +x node_modules/.bin/node\n`,
	);
	chmodSync(join(bin, 'npm'), 0o755);
	const first = setupIn(top, bin);
	const second = setupIn(top, bin);
	expect(first.stdout.split('\n')[0]).toBe(
		'Installing what package-lock.json lists (1 packages) with npm ci; this takes about half a minute …',
	);
	expect(second.stdout).toBe('Already set up: packages, Node 24.0.0.\n');
	expect(second.stderr).toBe('');
});

/** Runs the real setup in a project of its own, with a PATH that holds only `bin`. */
function setupIn(top: string, bin: string) {
	for (const part of ['setup.mjs', 'setup', 'browser']) {
		cpSync(join(import.meta.dirname, '../../scripts', part), join(top, 'scripts', part), { recursive: true });
	}
	const script = join(top, 'scripts/setup.mjs');
	return spawnSync(process.execPath, [script], { encoding: 'utf8', env: { PATH: bin } });
}
