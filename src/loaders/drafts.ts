import type { Loader } from 'astro/loaders';

type Fields = Record<string, unknown>;

/** A loader whose entries are changed once their schema has passed them. */
export function changed(loader: Loader, change: (data: Fields, id: string) => Fields): Loader {
	return {
		name: loader.name,
		load: (context) =>
			loader.load({
				...context,
				parseData: async (entry) => change(await context.parseData(entry), entry.id) as typeof entry.data,
			}),
	};
}

/** A loader that also gives each of these entries where its file is not there yet; no schema holds it to anything. */
export function standingIn(loader: Loader, ids: readonly string[], dataOf: (id: string) => object): Loader {
	return {
		name: loader.name,
		async load(context) {
			await loader.load(context);
			for (const id of ids)
				if (!context.store.has(id)) context.store.set({ id, data: { ...dataOf(id) }, rendered: { html: '' } });
		},
	};
}

/**
 * A loader that keeps an entry as it was, or takes it as it is written, where its schema does not take it, and tries again
 * at the next save where a file cannot be read at all: the preview goes on, and the check tells.
 */
export function lenient(loader: Loader): Loader {
	return {
		name: loader.name,
		async load(context) {
			const read = () =>
				loader
					.load({
						...context,
						parseData: (entry) =>
							context
								.parseData(entry)
								.catch(() => (context.store.get(entry.id)?.data as typeof entry.data | undefined) ?? entry.data),
					})
					.catch(() => {
						context.watcher?.once('change', () => void read());
					});
			await read();
		},
	};
}
