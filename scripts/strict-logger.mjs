// Astro logs a bad reference, a missing file or broken JSON as an error and still exits 0. With this logger it exits 1.
let errors = 0;

process.on('exit', () => {
	if (errors > 0 && !process.exitCode) process.exitCode = 1;
});

/** Astro’s `logger.entrypoint`: prints warnings and errors only, and counts the errors. */
export default () => ({
	/** @param {{ level: string, label: string | null, message: string }} entry */
	write({ level, label, message }) {
		if (level === 'error') errors++;
		if (level === 'error' || level === 'warn') console.error(`[${level}]${label ? ` [${label}]` : ''} ${message}`);
	},
});
