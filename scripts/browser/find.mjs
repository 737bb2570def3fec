import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chooseBrowser } from './choose.mjs';

/**
 * Finds a browser, or installs one, and notes it in .cache/browser.json for the browser tests.
 * @param {string} top the project’s folder
 * @param {(line: string) => void} say
 * @returns {{ path: string, isNew: boolean } | { problem: string }} `isNew` where it was not noted before
 */
export function findBrowser(top, say) {
	const noted = notedBrowser(top);
	const wanted = process.env.CHROME_PATH;
	if (noted !== null && (!wanted || wanted === noted)) return { path: noted, isNew: false };
	const choice = chooseBrowser(process.env, machine(top, say));
	if ('problem' in choice) return choice;
	mkdirSync(join(top, '.cache'), { recursive: true });
	writeFileSync(join(top, '.cache', 'browser.json'), `${JSON.stringify(choice, null, '\t')}\n`);
	say(`The browser tests use ${choice.path}.`);
	return { path: choice.path, isNew: true };
}

/**
 * The browser noted by an earlier setup; null where there is none or it is no longer there.
 * @param {string} top
 * @returns {string | null}
 */
export function notedBrowser(top) {
	try {
		const { path } = JSON.parse(readFileSync(join(top, '.cache', 'browser.json'), 'utf8'));
		return typeof path === 'string' && isExecutable(path) ? path : null;
	} catch {
		return null; // no note, or not one of ours: a new one is written
	}
}

/** @param {string} path */
function isExecutable(path) {
	try {
		accessSync(path, constants.X_OK);
		return statSync(path).isFile();
	} catch {
		return false;
	}
}

/**
 * @param {string} top
 * @param {(line: string) => void} say
 * @returns {import('./choose.mjs').Machine}
 */
function machine(top, say) {
	const ownNode = join(top, 'node_modules', '.bin', 'node');
	const node = existsSync(ownNode) ? ownNode : 'node';
	/** @param {string} command @param {string[]} args */
	const install = (command, args) => {
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		const { status, stderr } = spawnSync(command, args, {
			cwd: top,
			env,
			encoding: 'utf8',
			stdio: ['ignore', 'ignore', 'pipe'],
		});
		if (status !== 0) say(`That failed: ${(stderr ?? '').trim().split('\n').at(-1) || 'it gave no reason.'}`);
	};
	return {
		// Ubuntu’s chromium-browser is a script that only says to install a snap: asking for the version tells.
		works: (path) => isExecutable(path) && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0,
		onPath(name) {
			const paths = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
			return paths.find(isExecutable) ?? null;
		},
		isMac: process.platform === 'darwin',
		isRoot: process.getuid?.() === 0,
		downloaded() {
			const ask = "import('@playwright/test').then((p) => console.log(p.chromium.executablePath()))";
			const path = spawnSync(node, ['--eval', ask], { cwd: top, encoding: 'utf8' }).stdout?.trim() ?? '';
			return path !== '' && existsSync(path) ? path : null;
		},
		installWithApt() {
			say('No browser here; installing Debian’s package chromium with apt-get, which takes a minute or two …');
			install('apt-get', ['update', '-qq']);
			install('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
		},
		download() {
			say('Downloading Chromium with Playwright, which takes a minute or two …');
			install(node, [join(top, 'node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium']);
		},
	};
}
