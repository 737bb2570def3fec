/**
 * Whether a Node can run this project: 24.16 is the least that all its packages accept.
 * @param {string | null} version as Node prints it: `v24.21.0`; null where there is no Node
 * @returns {boolean}
 */
export function isNewEnough(version) {
	const match = /^v?(\d+)\.(\d+)\./.exec(version ?? '');
	if (!match) return false;
	const [major, minor] = [Number(match[1]), Number(match[2])];
	return major > 24 || (major === 24 && minor >= 16);
}
