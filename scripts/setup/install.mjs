import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { explainInstallFailure } from './failures.mjs';
import { isNewEnough, stampOf } from './stamp.mjs';

/** A state that a person must mend: shown as its sentence, without a stack. */
export class SetupError extends Error {}

/**
 * Installs the packages of package-lock.json unless exactly these are there.
 * @param {string} top the project’s folder
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} true where something was installed
 */
export async function installPackages(top, say) {
	const stampFile = join(top, 'node_modules', '.setup-stamp');
	const lock = readFileSync(join(top, 'package-lock.json'), 'utf8');
	const packageJson = readFileSync(join(top, 'package.json'), 'utf8');
	const stamp = stampOf({ lock, packageJson, platform: process.platform, arch: process.arch });
	if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;

	const hadPackages = existsSync(join(top, 'node_modules'));
	const count = Object.keys(JSON.parse(lock).packages ?? {}).length - 1;
	say(`Installing what package-lock.json lists (${count} packages) with npm ci; this takes about half a minute …`);
	const begun = Date.now();
	const { status, code, output } = await npmCi(top);
	if (status !== 0) throw new SetupError(explainInstallFailure({ output, code, hadPackages }));
	nodeVersion(top);
	mkdirSync(join(top, 'node_modules'), { recursive: true });
	writeFileSync(stampFile, stamp);
	say(`Installed in ${((Date.now() - begun) / 1000).toFixed(0)} s.`);
	return true;
}

/**
 * The version of the project’s own Node, proven by running it.
 * @param {string} top
 * @returns {string} `v24.21.0`
 */
export function nodeVersion(top) {
	const node = join(top, 'node_modules', '.bin', 'node');
	const { stdout, error, status } = spawnSync(node, ['--version'], { encoding: 'utf8' });
	if (error || status !== 0) {
		throw new SetupError(
			'The project’s own Node (node_modules/.bin/node) does not run. Perhaps npm is set to ignore install scripts: run `npm rebuild node --ignore-scripts=false`, then run this again.',
		);
	}
	if (!isNewEnough(stdout)) {
		throw new SetupError(
			`The project’s own Node is ${stdout.trim()}, but 22.12 or newer is needed. Delete node_modules and run this again.`,
		);
	}
	return stdout.trim();
}

/**
 * Runs under the system’s Node, because the project’s own is among the files npm replaces.
 * @param {string} top
 * @returns {Promise<{ status: number | null, code: string | null, output: string }>}
 */
function npmCi(top) {
	const ownBin = join('node_modules', '.bin');
	const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.endsWith(ownBin));
	const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
	return new Promise((done) => {
		const child = spawn('npm', args, { cwd: top, env: { ...process.env, PATH: path.join(delimiter) } });
		let output = '';
		child.stdout.on('data', (bytes) => (output += bytes));
		child.stderr.on('data', (bytes) => (output += bytes));
		child.on('error', (error) => done({ status: null, code: error.code ?? 'ESPAWN', output: error.message }));
		child.on('close', (status) => done({ status, code: null, output }));
	});
}
