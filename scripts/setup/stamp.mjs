import { createHash } from 'node:crypto';

/** Raised when setup itself comes to do something else, so that every clone sets itself up again. */
const SETUP_VERSION = 2;

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
