/** Loaded before a night, with `--import`: prints as its last line what the process took. */
import { peakMb } from './peak.ts';

process.on('exit', () => {
	const { user, system } = process.cpuUsage();
	console.log(JSON.stringify({ peakMb: peakMb(), cpuSeconds: (user + system) / 1e6 }));
});
