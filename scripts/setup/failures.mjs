const NETWORK = ['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ENETUNREACH', 'EIDLETIMEOUT'];
const READ_ONLY = ['EROFS', 'EACCES', 'EPERM'];

/** A state that a person must mend: shown as its sentence, without a stack. */
export class SetupError extends Error {}

/**
 * Says in whole sentences why an installation by npm failed, what state things are in and what to do.
 * @param {{ output: string, code: string | null, hadPackages: boolean }} failure `output` is all npm printed;
 *   `code` is set when npm could not even be started
 * @returns {string}
 */
export function explainInstallFailure({ output, code, hadPackages }) {
	if (code === 'ENOENT') {
		return 'npm was not found on the PATH, so nothing was installed. Install Node.js 20 or newer with npm, then run this again.';
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
		return `npm may not write here (${name}). ${state} Make this folder writable for you, then run this again.`;
	}
	if (name === 'EUSAGE') {
		return `package-lock.json and package.json do not agree, so nothing was installed or removed. Run \`npm install --package-lock-only\` and commit the lock file.`;
	}
	return `npm could not install the packages. ${state} This is the end of what it said:\n${output.trim().split('\n').slice(-12).join('\n')}`;
}
