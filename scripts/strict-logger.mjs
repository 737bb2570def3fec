// Astro logs a bad reference, a missing file or broken JSON as an error and still exits 0. With this logger it exits 1.
let errors = 0;

process.on('exit', () => {
	if (errors > 0 && !process.exitCode) process.exitCode = 1;
});

/**
 * Warnings about what is meant: the font is written after the build, the cache is set aside for each build, and the
 * minifier does not know a pseudo-class that browsers do.
 */
const meant = [
	/\/fonts\/[\w-]+\.woff2 didn't resolve at build time/,
	/data store cleared/,
	// A site need not have every kind of content.
	/The collection "\w+" does not exist or is empty/,
	/'target-current' is not recognized/,
	// In the preview, a page that is asked for before a file that was renamed is read.
	/`getStaticPaths\(\)` route pattern was matched, but no matching static path/,
];

/** Astro’s `logger.entrypoint`: prints warnings and errors only, and counts the errors; whoever listens for `page:fault` prints them instead. */
export default () => ({
	/** @param {{ level: string, label: string | null, message: string }} entry */
	write({ level, label, message }) {
		if (level === 'error') errors++;
		// The preview says in an editor’s words why a page could not be made, and keeps the program’s for faults of ours.
		if (level === 'error' && process.emit('page:fault', message)) return;
		if (level === 'warn' && meant.some((warning) => warning.test(message))) return;
		if (level === 'error' || level === 'warn') console.error(`[${level}]${label ? ` [${label}]` : ''} ${message}`);
	},
});
