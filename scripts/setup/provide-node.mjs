import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { explainInstallFailure, SetupError } from './failures.mjs';
import { isNewEnough } from './node-version.mjs';
import { npmCi, outerEnvironment } from './npm.mjs';

const manifest = join(dirname(fileURLToPath(import.meta.url)), 'node');

/**
 * Makes sure that npm’s scripts run on a recent enough Node. If the installed one is too old, this installs the version in scripts/setup/node/ into node_modules/.node/ and links it in node_modules/.bin, which npm puts first on the PATH. It is not in .cache/, because that may be deleted at any time.
 * @param {string} top the project’s folder
 * @returns {Promise<{ version: string, isNew: boolean }>} `v24.21.0`; `isNew` if it was installed just now
 */
export async function provideNode(top) {
	const link = join(top, 'node_modules', '.bin', 'node');
	const version = versionOf('node');
	if (version !== null && isNewEnough(version)) {
		rmSync(link, { force: true });
		return { version, isNew: false };
	}
	const folder = join(top, 'node_modules', '.node');
	const own = join(folder, 'node_modules', '.bin', 'node');
	const isNew = !isWanted(folder) || !isNewEnough(versionOf(own));
	if (isNew) await install(folder);
	mkdirSync(dirname(link), { recursive: true });
	rmSync(link, { force: true });
	symlinkSync(relative(dirname(link), own), link);
	const provided = versionOf(link);
	if (provided === null) {
		throw new SetupError(
			`The Node on the PATH is ${version === null ? 'missing' : `${version}, which is too old`}, and the copy that npm installed in node_modules/.node does not run on this machine. Install Node.js 24.16 or newer, then run this again.`,
		);
	}
	return { version: provided, isNew };
}

/** @param {string} node a path, or a name to look up on the user’s PATH */
function versionOf(node) {
	const { stdout, status } = spawnSync(node, ['--version'], { encoding: 'utf8', env: outerEnvironment() });
	return status === 0 ? stdout.trim() : null;
}

/** @param {string} folder */
function isWanted(folder) {
	const lock = join(folder, 'package-lock.json');
	return existsSync(lock) && readFileSync(lock, 'utf8') === readFileSync(join(manifest, 'package-lock.json'), 'utf8');
}

/** @param {string} folder */
async function install(folder) {
	mkdirSync(folder, { recursive: true });
	for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(manifest, name), join(folder, name));
	const { status, code, output } = await npmCi(folder, false);
	if (status !== 0) throw new SetupError(explainInstallFailure({ output, code, hadPackages: true }));
}
