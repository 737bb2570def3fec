/** The progress of making a list of files, each once. */
export interface Making {
	/** Makes this file next, unless it is made already. Until it is done, only other requested files are started. */
	first: (file: string) => Promise<void>;
	/** Resolves when all files are made. Rejects with the first error, after which no more files are started. */
	all: Promise<void>;
}

/** Makes files in order, `sideBySide` at a time. Files requested with `first` come before the rest. */
export function makeEach(files: Iterable<string>, make: (file: string) => Promise<void>, sideBySide: number): Making {
	const begun = new Map<string, Promise<void>>();
	const asked = new Set<string>();
	const failure = Promise.withResolvers<never>();
	let hasFailed = false;
	const once = (file: string): Promise<void> => {
		const known = begun.get(file);
		if (known) return known;
		const made = make(file).catch((error: unknown) => {
			hasFailed = true;
			failure.reject(error as Error);
			throw error;
		});
		begun.set(file, made);
		return made;
	};
	const first = async (file: string): Promise<void> => {
		asked.add(file);
		await once(file).finally(() => asked.delete(file));
	};
	const left = new Set(files).values();
	const makeLeft = async (): Promise<void> => {
		for (const file of left) {
			while (asked.size > 0 && !hasFailed) await Promise.allSettled([...asked].map(once));
			if (hasFailed) return;
			await once(file);
		}
	};
	const all = Promise.all(Array.from({ length: sideBySide }, makeLeft));
	return { first, all: Promise.race([failure.promise, all]).then(() => undefined) };
}
