// Astro logs a bad reference, a missing file or broken JSON as an error and still exits 0. With this logger it exits 1.
let errors = 0;

process.on('exit', () => {
	if (errors > 0 && !process.exitCode) process.exitCode = 1;
});

/**
 * Warnings to ignore: fonts are written after the bundling, the data store is cleared on purpose, and the minifier does
 * not know a pseudo-class that browsers support.
 */
const ignored = [
	/\/fonts\/[\w-]+\.woff2 didn't resolve at build time/,
	/data store cleared/,
	// A site does not need every kind of content.
	/The collection "\w+" does not exist or is empty/,
	/'target-current' is not recognized/,
	// In the preview, after a file was renamed: a browser may request the page before the preview has read the new file.
	/`getStaticPaths\(\)` route pattern was matched, but no matching static path/,
];

/**
 * Astro’s `logger.entrypoint`: prints only warnings and errors, and counts the errors. A listener for `page:fault` can
 * print an error in its place.
 */
export default () => ({
	/** @param {{ level: string, label: string | null, message: string }} entry */
	write({ level, label, message }) {
		if (level === 'error') errors++;
		// The preview listens, to explain errors in terms of the content; it prints the original only for bugs.
		if (level === 'error' && process.emit('page:fault', message)) return;
		if (level === 'warn' && ignored.some((warning) => warning.test(message))) return;
		if (level === 'error' || level === 'warn') console.error(`[${level}]${label ? ` [${label}]` : ''} ${message}`);
	},
});
