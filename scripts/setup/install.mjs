import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainInstallFailure, SetupError } from './failures.mjs';
import { npmAddDev, npmCi } from './npm.mjs';
import { stampOf } from './stamp.mjs';

/**
 * Installs the packages of package-lock.json unless exactly these are there: those that the site needs, or all.
 * @param {string} top the project’s folder
 * @param {boolean} withDev also those that only tests and developers’ commands need
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} true where something was installed
 */
export async function installPackages(top, withDev, say) {
	const isCurrent = isStamped(top);
	const hasDev = devPackagesIn(top);
	if (isCurrent && (hasDev === 'all' || !withDev)) return false;

	const hadPackages = existsSync(join(top, 'node_modules'));
	const adds = isCurrent && hadPackages;
	// Whoever has the developers’ packages keeps them.
	const wantsDev = withDev || hasDev !== 'none';
	if (adds) say('Adding the packages that tests and developers’ commands need with npm …');
	else say(`Installing the packages ${wantsDev ? 'of package-lock.json' : 'that the site needs'} with npm …`);
	const begun = Date.now();
	const { status, code, output } = await (adds ? npmAddDev(top) : npmCi(top, wantsDev));
	if (status !== 0) throw new SetupError(explainInstallFailure({ output, code, hadPackages }));
	writeStamp(top);
	say(`Installed in ${((Date.now() - begun) / 1000).toFixed(0)} s.`);
	return true;
}

/**
 * Notes which package-lock.json the packages are from.
 * @param {string} top
 */
export function writeStamp(top) {
	mkdirSync(join(top, 'node_modules'), { recursive: true });
	writeFileSync(stampFile(top), presentStamp(top));
}

/** @param {string} top */
const isStamped = (top) => existsSync(stampFile(top)) && readFileSync(stampFile(top), 'utf8') === presentStamp(top);

/** @param {string} top */
const stampFile = (top) => join(top, 'node_modules', '.setup-stamp');

/** @param {string} top */
function presentStamp(top) {
	const [lock, packageJson] = ['package-lock.json', 'package.json'].map((name) =>
		readFileSync(join(top, name), 'utf8'),
	);
	return stampOf({ lock, packageJson, platform: process.platform, arch: process.arch });
}

/**
 * How many of the development dependencies are installed.
 * @param {string} top
 * @returns {'all' | 'some' | 'none'}
 */
function devPackagesIn(top) {
	const { devDependencies = {} } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8'));
	const names = Object.keys(devDependencies);
	const installed = names.filter((name) => existsSync(join(top, 'node_modules', name)));
	if (installed.length === names.length) return 'all';
	return installed.length > 0 ? 'some' : 'none';
}
