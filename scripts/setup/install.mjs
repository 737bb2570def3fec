import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainInstallFailure, SetupError } from './failures.mjs';
import { npmAddDev, npmCi } from './npm.mjs';
import { stampOf } from './stamp.mjs';

/**
 * Installs the packages in package-lock.json, unless exactly these are installed already. Development packages are optional.
 * @param {string} top the project’s folder
 * @param {boolean} withDev also install the development packages
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} true if anything was installed
 */
export async function installPackages(top, withDev, say) {
	const isCurrent = isStamped(top);
	const hasDev = devPackagesIn(top);
	if (isCurrent && (hasDev === 'all' || !withDev)) return false;

	const hadPackages = existsSync(join(top, 'node_modules'));
	const adds = isCurrent && hadPackages;
	// If the development packages are installed already, keep them.
	const wantsDev = withDev || hasDev !== 'none';
	if (adds) say('Installing the packages for tests and development with npm …');
	else say(`Installing the packages ${wantsDev ? 'in package-lock.json' : 'for building the site'} with npm …`);
	const begun = Date.now();
	const { status, code, output } = await (adds ? npmAddDev(top) : npmCi(top, wantsDev));
	if (status !== 0) throw new SetupError(explainInstallFailure({ output, code, hadPackages }));
	writeStamp(top);
	say(`Installed in ${((Date.now() - begun) / 1000).toFixed(0)} s.`);
	return true;
}

/**
 * Records which package-lock.json node_modules was installed from.
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
 * Whether all, some or none of the development dependencies are installed.
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
