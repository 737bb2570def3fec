import type { ChildProcess } from 'node:child_process';

/** Resolves when the file at this path of the site has been built. Never resolves if the site has no such file. */
export type AskFirst = (path: string) => Promise<unknown>;

/**
 * Lets the parent process request files, which are then built before the others. When a file is ready, its path is sent back. In `npm run build`, nobody listens, so this does nothing.
 * @param files all files of the site, built or not: `guides/sre/index.html`
 */
export function answerAsked(files: ReadonlySet<string>, first: (file: string) => Promise<void>): void {
	if (!process.send) return;
	process.on('message', (path: string) => {
		const file = fileAt(path, files);
		if (file === undefined) return;
		// If it cannot be built, the build itself reports the error.
		first(file).then(
			() => process.send?.(path),
			() => undefined,
		);
	});
	process.send('');
}

/** Calls `begun` when the child process accepts requests (see `answerAsked`), with the function that requests a file. */
export function askedFirst(child: ChildProcess, begun: (ask: AskFirst) => void): void {
	const asked = new Map<string, ReturnType<typeof Promise.withResolvers<undefined>>>();
	const ask: AskFirst = (path) => {
		const before = asked.get(path);
		if (before) return before.promise;
		const answer = Promise.withResolvers<undefined>();
		asked.set(path, answer);
		// If the child has ended, its files are there and no others will follow.
		if (child.connected) child.send(path, () => undefined);
		return answer.promise;
	};
	child.once('message', () => {
		child.on('message', (path: string) => asked.get(path)?.resolve(undefined));
		begun(ask);
	});
}

/** Finds the file as the server does: `/guides/sre/` and `/guides/sre` → `guides/sre/index.html`. */
function fileAt(path: string, files: ReadonlySet<string>): string | undefined {
	const name = decoded(path).slice(1);
	return [name, `${name}index.html`, `${name}/index.html`, `${name}.html`].find((file) => files.has(file));
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
