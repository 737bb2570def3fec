import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainInstallFailure, SetupError } from './failures.mjs';
import { npmCi } from './npm.mjs';
import { stampOf } from './stamp.mjs';

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
	mkdirSync(join(top, 'node_modules'), { recursive: true });
	writeFileSync(stampFile, stamp);
	say(`Installed in ${((Date.now() - begun) / 1000).toFixed(0)} s.`);
	return true;
}
