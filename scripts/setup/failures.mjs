const NETWORK = ['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ENETUNREACH', 'EIDLETIMEOUT'];
const READ_ONLY = ['EROFS', 'EACCES', 'EPERM'];

/** A problem that the user must fix. Only its message is shown, without a stack trace. */
export class SetupError extends Error {}

/**
 * Explains why `npm ci` failed, what state node_modules is in, and what to do.
 * @param {{ output: string, code: string | null, hadPackages: boolean }} failure `output` is everything that npm printed; `code` is set if npm could not even be started
 * @returns {string}
 */
export function explainInstallFailure({ output, code, hadPackages }) {
	if (code === 'ENOENT') {
		return 'npm was not found on the PATH, so nothing was installed. Install Node.js 20 or newer, which includes npm, then run this again.';
	}
	const state = hadPackages
		? 'The packages in node_modules may be incomplete; nothing else was changed.'
		: 'Nothing was changed.';
	const name = /(?:code|errno) (E[A-Z_]+)/.exec(output)?.[1] ?? '';
	if (NETWORK.includes(name)) {
		return `The package registry could not be reached (${name}). ${state} Check the connection or the proxy settings of npm, then run this again.`;
	}
	if (output.includes('ENOSPC')) {
		return `The disk is full: the packages need up to 600 MB. ${state} Free some space, then run this again.`;
	}
	if (READ_ONLY.includes(name)) {
		return `npm has no permission to write here (${name}). ${state} Make this folder writable for your user, then run this again.`;
	}
	if (name === 'EUSAGE') {
		return `package-lock.json does not match package.json, so nothing was installed or removed. Run \`npm install --package-lock-only\` and commit the lock file.`;
	}
	return `npm could not install the packages. ${state} The end of its output:\n${output.trim().split('\n').slice(-12).join('\n')}`;
}
