/** What makes the files of a list, each once. */
export interface Making {
	/** Makes one of them now, where it is not made yet. */
	first: (file: string) => Promise<void>;
	/** Resolves when all are there; rejects with what kept the first from being made, and no more are begun then. */
	all: Promise<void>;
}

/** Makes files in their order, so many side by side, and before them those that are asked for meanwhile. */
export function makeEach(files: Iterable<string>, make: (file: string) => Promise<void>, sideBySide: number): Making {
	const begun = new Map<string, Promise<void>>();
	const failure = Promise.withResolvers<never>();
	let hasFailed = false;
	const first = (file: string): Promise<void> => {
		const known = begun.get(file);
		if (known) return known;
		const made = make(file);
		begun.set(file, made);
		made.catch((error: unknown) => {
			hasFailed = true;
			failure.reject(error as Error);
		});
		return made;
	};
	const left = new Set(files).values();
	const makeLeft = async (): Promise<void> => {
		for (const file of left) {
			if (hasFailed) return;
			await first(file);
		}
	};
	const all = Promise.all(Array.from({ length: sideBySide }, makeLeft));
	return { first, all: Promise.race([failure.promise, all]).then(() => undefined) };
}
