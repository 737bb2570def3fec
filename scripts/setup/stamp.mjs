import { createHash } from 'node:crypto';

/** Raised when setup itself comes to do something else, so that every clone sets itself up again. */
const SETUP_VERSION = 1;

/**
 * A short name for “what npm ci would install here”. Two equal stamps mean equal node_modules.
 * @param {{ lock: string, packageJson: string, platform: string, arch: string }} inputs
 * @returns {string}
 */
export function stampOf({ lock, packageJson, platform, arch }) {
	const { allowScripts = {} } = JSON.parse(packageJson);
	const parts = [SETUP_VERSION, platform, arch, JSON.stringify(allowScripts), lock];
	return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
}

/**
 * Whether a Node version can run this project: Astro 7 and Vitest 5 need 22.12.
 * @param {string} version as Node prints it: `v24.21.0`
 * @returns {boolean}
 */
export function isNewEnough(version) {
	const match = /^v?(\d+)\.(\d+)\./.exec(version.trim());
	if (!match) return false;
	const [major, minor] = [Number(match[1]), Number(match[2])];
	return major > 22 || (major === 22 && minor >= 12);
}
