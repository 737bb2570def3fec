/** What makes the files of a list, each once. */
export interface Making {
	/** Makes one of them now, where it is not made yet. Until it is there, no other is begun that nobody has asked for. */
	first: (file: string) => Promise<void>;
	/** Resolves when all are there; rejects with what kept the first from being made, and no more are begun then. */
	all: Promise<void>;
}

/** Makes files in their order, so many side by side, and before them those that are asked for meanwhile. */
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
