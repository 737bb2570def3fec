import { readFileSync } from 'node:fs';

/**
 * The most memory this process had, in MB. From /proc where there is one: `maxRSS` starts with that of the parent, so
 * that a small process which a large one started would look large.
 */
export function peakMb(): number {
	const kilobytes = Number(/VmHWM:\s+(\d+)/.exec(statusOfProcess())?.[1] ?? process.resourceUsage().maxRSS);
	return Math.round(kilobytes / 1024);
}

function statusOfProcess(): string {
	try {
		return readFileSync('/proc/self/status', 'utf8');
	} catch {
		return '';
	}
}
