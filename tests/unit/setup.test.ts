import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { chooseBrowser } from '../../scripts/browser/choose.mjs';
import { findBrowser } from '../../scripts/browser/find.mjs';
import { explainInstallFailure } from '../../scripts/setup/failures.mjs';
import { isNewEnough } from '../../scripts/setup/node-version.mjs';
import { stampOf } from '../../scripts/setup/stamp.mjs';

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

describe('finding the browser', () => {
	afterEach(() => vi.unstubAllEnvs());

	test('keeps the one that was noted, until CHROME_PATH names another', () => {
		const top = temporaryFolder();
		const browsers = ['first', 'second'].map((name) => join(top, name));
		for (const path of browsers) writeFileSync(path, '#!/bin/sh\n', { mode: 0o755 });
		const [first = '', second = ''] = browsers;
		const said: string[] = [];
		const find = (path: string) => {
			vi.stubEnv('CHROME_PATH', path);
			return findBrowser(top, (line: string) => said.push(line));
		};
		expect(find(first)).toEqual({ path: first, isNew: true });
		expect(find('')).toEqual({ path: first, isNew: false });
		expect(find(second)).toEqual({ path: second, isNew: true });
		expect(find(second)).toEqual({ path: second, isNew: false });
		expect(said).toEqual([`The browser tests use ${first}.`, `The browser tests use ${second}.`]);
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
	['v26.4.0', true],
	['v24.16.0', true],
	['v24.15.0', false],
	['v22.22.0', false],
	['v20.20.2', false],
	['', false],
	[null, false],
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
		'npm has no permission to write here (EACCES). Nothing was changed. Make this folder writable for your user, then run this again.',
	],
	[
		'npm error code ENOSPC',
		null,
		true,
		'The disk is full: the packages need up to 600 MB. The packages in node_modules may be incomplete; nothing else was changed. Free some space, then run this again.',
	],
	[
		'npm error code EUSAGE',
		null,
		true,
		'package-lock.json does not match package.json, so nothing was installed or removed. Run `npm install --package-lock-only` and commit the lock file.',
	],
	['a\nb', null, false, 'npm could not install the packages. Nothing was changed. The end of its output:\na\nb'],
])('explains an installation that failed: %j', (output, code, hadPackages, expected) => {
	expect(explainInstallFailure({ output, code, hadPackages })).toBe(expected);
});

test('setup says in one sentence that npm is missing', () => {
	const top = temporaryFolder();
	mkdirSync(join(top, 'empty'));
	writeFileSync(join(top, 'package-lock.json'), '{"packages":{"":{}}}');
	writeFileSync(join(top, 'package.json'), '{}');
	const { status, stderr } = setupIn(top, join(top, 'empty'));
	expect(stderr).toBe(
		'npm was not found on the PATH, so nothing was installed. Install Node.js 20 or newer, which includes npm, then run this again.\n',
	);
	expect(status).toBe(1);
});

describe('setup', () => {
	test('installs what the site needs once, and does nothing the second time', () => {
		const { top, bin, calls } = project();
		program(bin, 'node', 'echo v24.16.0');
		const first = setupIn(top, bin);
		const second = setupIn(top, bin);
		expect(first.stdout.split('\n')[0]).toBe('Installing the packages for building the site with npm …');
		expect(second).toMatchObject({ stdout: 'Already set up: packages, Node 24.16.0.\n', stderr: '' });
		expect(calls()).toEqual([`${top}: ci --omit=dev`]);
	});

	test('adds the developers’ packages to those of the site when a command needs them', () => {
		const { top, bin, calls } = project();
		program(bin, 'node', 'echo v24.16.0');
		setupIn(top, bin);
		expect(setupIn(top, bin, '--dev').stdout.split('\n')[0]).toBe(
			'Installing the packages for tests and development with npm …',
		);
		expect(setupIn(top, bin, '--dev', '--quiet')).toMatchObject({ stdout: '', stderr: '' });
		expect(calls()).toEqual([`${top}: ci --omit=dev`, `${top}: install --no-save --include=dev`]);
	});

	test('keeps the developers’ packages where others are to be installed', () => {
		const { top, bin, calls } = project();
		program(bin, 'node', 'echo v24.16.0');
		setupIn(top, bin, '--dev');
		writeFileSync(join(top, 'package-lock.json'), '{"packages":{"":{},"node_modules/a":{"version":"2.0.0"}}}');
		setupIn(top, bin);
		expect(calls()).toEqual([`${top}: ci --include=dev`, `${top}: ci --include=dev`]);
	});

	test('leaves a machine that has a new Node with that one', () => {
		const { top, bin, calls } = project();
		program(bin, 'node', 'echo v24.16.0');
		expect(setupIn(top, bin).stdout).toMatch(/Set up: packages, Node 24\.16\.0\.\n$/);
		expect(calls()).toEqual([`${top}: ci --omit=dev`]);
		expect(existsSync(join(top, 'node_modules/.bin/node'))).toBe(false);
	});

	test.each(['echo v20.20.2', null])('gives npm’s scripts a Node of ours where the machine’s says %j', (says) => {
		const { top, bin, calls } = project();
		if (says !== null) program(bin, 'node', says);
		expect(setupIn(top, bin).stdout).toMatch(/Set up: packages, Node 24\.21\.0\.\n$/);
		expect(calls().at(-1)).toBe(`${join(top, 'node_modules/.node')}: ci --omit=dev`);
		expect(readlinkSync(join(top, 'node_modules/.bin/node'))).toBe('../.node/node_modules/.bin/node');
		expect(setupIn(top, bin).stdout).toBe('Already set up: packages, Node 24.21.0.\n');
	});

	test('takes our Node away again once the machine has a new one', () => {
		const { top, bin } = project();
		program(bin, 'node', 'echo v20.20.2');
		setupIn(top, bin);
		program(bin, 'node', 'echo v24.16.0');
		expect(setupIn(top, bin).stdout).toBe('Already set up: packages, Node 24.16.0.\n');
		expect(existsSync(join(top, 'node_modules/.bin/node'))).toBe(false);
	});

	test('says what to install where our Node does not run either', () => {
		const { top, bin } = project('echo v20.0.0; exit 1');
		program(bin, 'node', 'echo v20.20.2');
		expect(setupIn(top, bin).stderr).toBe(
			'The Node on the PATH is v20.20.2, which is too old, and the copy that npm installed in node_modules/.node does not run on this machine. Install Node.js 24.16 or newer, then run this again.\n',
		);
	});
});

/**
 * A project to set up, and a PATH of one folder, whose npm installs in the folder it is called in a Node that knows
 * only its version; `calls` are those folders, and what was asked for.
 */
function project(ownNode = 'echo v24.21.0') {
	const top = temporaryFolder();
	const bin = join(top, 'bin');
	mkdirSync(bin);
	writeFileSync(join(top, 'package-lock.json'), '{"packages":{"":{},"node_modules/a":{}}}');
	writeFileSync(join(top, 'package.json'), '{"dependencies":{"a":"1.0.0"},"devDependencies":{"b":"1.0.0"}}');
	program(
		bin,
		'npm',
		`echo "$PWD: \${*%% --include=optional*}" >> ${top}/calls
		/bin/mkdir -p node_modules/.bin
		case "$*" in *--include=dev*) /bin/mkdir -p node_modules/b;; esac
		[ $PWD = ${top} ] && exit
		printf '#!/bin/sh\n${ownNode}' > node_modules/.bin/node
		/bin/chmod +x node_modules/.bin/node`,
	);
	return { top, bin, calls: () => readFileSync(join(top, 'calls'), 'utf8').trim().split('\n') };
}

function program(folder: string, name: string, script: string) {
	writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
	chmodSync(join(folder, name), 0o755);
}

/** Runs the real setup in a project of its own, with a PATH that holds only `bin`. */
function setupIn(top: string, bin: string, ...options: string[]) {
	for (const part of ['setup.mjs', 'setup', 'browser']) {
		cpSync(join(import.meta.dirname, '../../scripts', part), join(top, 'scripts', part), { recursive: true });
	}
	const script = join(top, 'scripts/setup.mjs');
	return spawnSync(process.execPath, [script, ...options], { encoding: 'utf8', env: { PATH: bin } });
}
