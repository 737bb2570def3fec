/**
 * Whether this version of Node can run the project. Its packages require at least 24.16.
 * @param {string | null} version as `node --version` prints it: `v24.21.0`; null if there is no Node
 * @returns {boolean}
 */
export function isNewEnough(version) {
	const match = /^v?(\d+)\.(\d+)\./.exec(version ?? '');
	if (!match) return false;
	const [major, minor] = [Number(match[1]), Number(match[2])];
	return major > 24 || (major === 24 && minor >= 16);
}
