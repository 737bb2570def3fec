import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

/**
 * The user’s environment, without the folders that npm adds to PATH when it runs a script. Otherwise npm would run on
 * our own copy of Node, which is one of the files that npm replaces. @returns {NodeJS.ProcessEnv}
 */
export function outerEnvironment() {
	const ownBin = join('node_modules', '.bin');
	const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.endsWith(ownBin));
	return { ...process.env, PATH: path.join(delimiter) };
}

/**
 * Runs `npm ci` with the system’s Node: replaces node_modules in a folder with the packages in its package-lock.json.
 * @param {string} folder
 * @param {boolean} withDev also install the development dependencies
 */
export const npmCi = (folder, withDev) => npm(folder, ['ci', withDev ? '--include=dev' : '--omit=dev']);

/**
 * Adds the development dependencies without removing installed packages, because a running server may be using them.
 * @param {string} folder
 */
export const npmAddDev = (folder) => npm(folder, ['install', '--no-save', '--include=dev']);

/**
 * @param {string} folder
 * @param {string[]} args
 * @returns {Promise<{ status: number | null, code: string | null, output: string }>} `code` is set if npm could not even be started
 */
function npm(folder, args) {
	const always = ['--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
	return new Promise((done) => {
		const child = spawn('npm', [...args, ...always], { cwd: folder, env: outerEnvironment() });
		let output = '';
		child.stdout.on('data', (bytes) => (output += bytes));
		child.stderr.on('data', (bytes) => (output += bytes));
		child.on('error', (error) => done({ status: null, code: error.code ?? 'ESPAWN', output: error.message }));
		child.on('close', (status) => done({ status, code: null, output }));
	});
}
