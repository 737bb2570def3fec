import { createHash } from 'node:crypto';

/** Increase this when setup itself changes, so that every clone runs it again. */
const SETUP_VERSION = 2;

/**
 * A hash of everything that decides what `npm ci` installs. Equal stamps mean equal node_modules.
 * @param {{ lock: string, packageJson: string, platform: string, arch: string }} inputs
 * @returns {string}
 */
export function stampOf({ lock, packageJson, platform, arch }) {
	const { allowScripts = {} } = JSON.parse(packageJson);
	const parts = [SETUP_VERSION, platform, arch, JSON.stringify(allowScripts), lock];
	return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
}
