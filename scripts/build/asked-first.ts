import type { ChildProcess } from 'node:child_process';

/** Resolves when the file at an address, below the path that the site lives under, is there; never where there is none. */
export type AskFirst = (path: string) => Promise<unknown>;

/**
 * Lets the process that began this one ask for files: each is made before the others, and the path that was asked for is sent
 * back when it is there. Where none listens, as in `npm run build`, nothing is asked.
 * @param files all that there are or will be, from the folder of the site
 */
export function answerAsked(files: ReadonlySet<string>, first: (file: string) => Promise<void>): void {
	if (!process.send) return;
	process.on('message', (path: string) => {
		const file = fileAt(path, files);
		if (file === undefined) return;
		// Where it cannot be made, the build says so.
		first(file).then(
			() => process.send?.(path),
			() => undefined,
		);
	});
	process.send('');
}

/** Has files made before others by a process that `answerAsked`s, from when it has begun to listen; `begun` gets how to ask. */
export function askedFirst(child: ChildProcess, begun: (ask: AskFirst) => void): void {
	const asked = new Map<string, ReturnType<typeof Promise.withResolvers<undefined>>>();
	const ask: AskFirst = (path) => {
		const before = asked.get(path);
		if (before) return before.promise;
		const answer = Promise.withResolvers<undefined>();
		asked.set(path, answer);
		// It may have ended; then what it made is there, and nothing else will be.
		if (child.connected) child.send(path, () => undefined);
		return answer.promise;
	};
	child.once('message', () => {
		child.on('message', (path: string) => asked.get(path)?.resolve(undefined));
		begun(ask);
	});
}

/** As the server looks for it: `/guides/sre/` and `/guides/sre` are guides/sre/index.html. */
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
