import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

/**
 * The environment of whoever called npm: a PATH without the folders that npm puts before it for a script, and thus
 * without a Node of ours, which is among the files that npm replaces.
 * @returns {NodeJS.ProcessEnv}
 */
export function outerEnvironment() {
	const ownBin = join('node_modules', '.bin');
	const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.endsWith(ownBin));
	return { ...process.env, PATH: path.join(delimiter) };
}

/**
 * Replaces what is installed in a folder by what its package-lock.json lists, under the system’s Node.
 * @param {string} folder
 * @param {boolean} withDev also the development dependencies
 */
export const npmCi = (folder, withDev) => npm(folder, ['ci', withDev ? '--include=dev' : '--omit=dev']);

/**
 * Adds the development dependencies of package-lock.json and leaves in place what is installed, which a server may be using.
 * @param {string} folder
 */
export const npmAddDev = (folder) => npm(folder, ['install', '--no-save', '--include=dev']);

/**
 * @param {string} folder
 * @param {string[]} args
 * @returns {Promise<{ status: number | null, code: string | null, output: string }>} `code` is set where npm could not
 *   even be started
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
